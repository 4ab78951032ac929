import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actsWithoutWords } from './acts-in-words.support-spec.js';

const libs = join(import.meta.dirname, '../../../../libs');

/** What the files under a folder say of acts: names of rows of the machine, of notes, of functions without an actor. */
const actsIn = (path: string, patterns: readonly RegExp[]): string[] =>
  readdirSync(join(libs, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!spec)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, act]) => act ?? '')));

describe('acts as the auditor reads them', () => {
  it('have words for every row of the first machine', () => {
    const machine = readFileSync(join(libs, 'handover/src/handover.state.ts'), 'utf8');
    const rows = [...machine.matchAll(/\brow\(\s*'(\w+)'/g)].map(([, act]) => act ?? '');
    const notes = [...(/notes = \[([^\]]+)\]/.exec(machine)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, act]) => act ?? '',
    );
    expect(rows.length).toBeGreaterThan(15);
    expect(notes.length).toBeGreaterThan(5);
    expect(actsWithoutWords([...rows, ...notes].map((act) => `handover.${act}`))).toEqual([]);
  });

  it('have words for what the database does without an actor', () => {
    const appended = actsIn('migrations/src', [/append_act\('([a-z]+\.[a-zA-Z]+)'/g]);
    const byItself = actsIn('migrations/src/0019-handover-by-itself', [/^ {4}act: '(\w+)'/gm]);
    expect(appended.length).toBeGreaterThan(5);
    expect(byItself.length).toBeGreaterThan(5);
    expect(actsWithoutWords([...appended, ...byItself.map((act) => `handover.${act}`)])).toEqual([]);
  });
});
