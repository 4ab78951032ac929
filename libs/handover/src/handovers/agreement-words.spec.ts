import { describe, expect, it } from '@jest/globals';
import { categories, purposes } from '@navaz/consent';
import { fields, fieldsOpenedBy, fieldWords } from '@navaz/disclosure';
import { facts, factWords } from '../facts/fact.js';
import { reportDetails } from '../reporting-topics.js';
import { agreementInWords, fieldsInWords } from './agreement-words.js';

describe('an agreement in words', () => {
  const towards = { minimumData: { '1': ['language', 'accessibility'], '2': ['birth_date'] }, residential: true };

  it('says every field that it names, and no other', () => {
    for (const purpose of purposes) {
      for (const category of categories.filter((one) => one !== 'topic')) {
        const opened = fieldsOpenedBy({ purpose, category, detail: null }, towards);
        if (opened.length === 0) continue;
        for (const locale of ['cs', 'en'] as const) {
          const agreed = { purpose, category, detail: null, fields: opened };
          const said = agreementInWords(agreed, null)[locale].split(/: |; /);
          const expected = opened.map((field) => fieldWords[field][locale]);
          expect(said.slice(-expected.length)).toEqual(expected);
        }
      }
    }
  });

  it('of a request are those of its fields, in one order', () => {
    const request = { purpose: 'assess', category: 'request_data', detail: null } as const;
    const say = (named: readonly string[]): string => agreementInWords({ ...request, fields: named }, null).cs;
    expect(say(['urgency', 'needKind', 'returnDistrict'])).toBe(
      'vaše žádost bez jména: jakou pomoc hledáte; okres, kam se vracíte; jak to spěchá',
    );
    expect(say(['needKind', 'accessibility'])).toContain('kvůli zdraví nebo postižení');
    expect(say([])).toBe('vaše žádost bez jména');
    // What is no field any more has no words: the rest is said all the same.
    expect(say(['needKind', 'shoeSize'])).toBe('vaše žádost bez jména: jakou pomoc hledáte');
    expect(fieldsInWords(fields.map(({ code }) => code)).en.split('; ')).toHaveLength(fields.length);
  });

  it('of a topic, a question and a condition names the very one', () => {
    const ofTopic = (detail: string): string => {
      const topic = { purpose: 'report_back', category: 'topic', detail } as const;
      return agreementInWords({ ...topic, fields: fieldsOpenedBy(topic, towards) }, null).cs;
    };
    for (const detail of [...reportDetails, 'follow_up']) expect(ofTopic(detail)).not.toContain(detail);
    const topicsSaid = reportDetails.map(ofTopic);
    expect(new Set(topicsSaid).size).toBe(reportDetails.length);
    for (const detail of facts) {
      const asked = agreementInWords({ purpose: 'confirm_fact', category: 'fact', detail, fields: [] }, null);
      expect(asked.cs).toContain(factWords[detail].cs);
      // Whoever is asked reads the name, and the answer goes back: both are what the person agrees to.
      expect(asked.cs).toMatch(/vaše jméno a příjmení.*zpátky ten, kdo se ptá/);
      expect(asked.en).toMatch(/your first and last name.*back to whoever asks/);
    }
    const condition = {
      purpose: 'assess',
      category: 'condition_answer',
      detail: 'abstinence.abc',
      fields: ['conditionAnswers'],
    } as const;
    expect(agreementInWords(condition, 'Bez alkoholu.').cs).toBe('odpověď na podmínku služby: Bez alkoholu.');
  });
});
