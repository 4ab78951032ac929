import { describe, expect, it } from '@jest/globals';
import { categories, categoryWords, purposes, purposeWords } from '@navaz/consent';
import { fields } from '@navaz/disclosure';
import { retentionPeriods } from '@navaz/handover';
import { classification } from '@navaz/migrations';
import { asMarkdown, processingRecord } from './processing-record.js';

describe('the record of processing activities', () => {
  const text = asMarkdown(processingRecord());

  it('names every purpose, category and period that the program knows', () => {
    for (const purpose of purposes) expect(text).toContain(purposeWords[purpose].cs);
    for (const category of categories) expect(text).toContain(categoryWords[category].cs);
    for (const { what, howLong } of retentionPeriods) expect(text).toContain(`${what.cs}: ${howLong.cs}`);
    for (const kind of ['věznice', 'probační', 'kurátoři', 'neziskové']) expect(text).toContain(kind);
  });

  it('names every field that can pass, at its step', () => {
    for (const { text: words } of fields) expect(text).toContain(words.cs);
  });

  it('names every table with a personal column, and no other', () => {
    for (const [table, columns] of Object.entries(classification)) {
      const named = text.includes(`| ${table} |`);
      expect([table, named]).toEqual([table, Boolean(columns.personal ?? columns.special)]);
    }
  });

  it('says the roles of the parties and leaves open what a person has to decide', () => {
    for (const article of ['čl. 30', 'čl. 26', 'čl. 28', 'čl. 35', 'čl. 10', '(doplní správce)']) {
      expect(text).toContain(article);
    }
  });
});
