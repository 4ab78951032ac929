import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkFreeText } from './check-free-text.js';
import type { Finding, FindingCode } from './finding.js';

// Sentences stand in `free-text.cases.csv`, in Czech, so that a social worker can read and add to them.

const codes = new Map<string, FindingCode>([
  ['jméno', 'OWN_NAME'],
  ['datum narození', 'BIRTH_DATE'],
  ['rodné číslo', 'BIRTH_NUMBER'],
  ['paragraf', 'PENAL_PARAGRAPH'],
  ['čin', 'OFFENCE'],
]);
const maybeCodes = new Map<string, FindingCode>([
  ['jméno', 'NAME_MAYBE'],
  ['čin', 'OFFENCE_MAYBE'],
  ['telefon', 'PHONE'],
  ['e-mail', 'EMAIL'],
  ['zdraví', 'HEALTH'],
  ['původ', 'ORIGIN'],
]);

interface Expected {
  readonly code: FindingCode;
  readonly fragment: string;
}
const expectedOf = (cell: string, words: ReadonlyMap<string, FindingCode>): Expected[] =>
  cell === ''
    ? []
    : cell.split('; ').map((part) => {
        const [word = '', fragment = ''] = part.split('=');
        const code = words.get(word);
        if (!code || fragment === '') throw new Error(`the table says "${part}", which is not known`);
        return { code, fragment };
      });

const sentences = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [text = '', names = '', stops = '', confirms = ''] = line.split('|');
      const expected = [...expectedOf(stops, codes), ...expectedOf(confirms, maybeCodes)];
      for (const { fragment } of expected) {
        if (!text.includes(fragment)) throw new Error(`"${fragment}" is not in "${text}"`);
      }
      return {
        text,
        expected,
        found: checkFreeText(text, { names: [names], birthDate: '1988-05-04', today: '2027-03-01' }),
      };
    });

const isAt = (text: string, one: Finding, { code, fragment }: Expected): boolean => {
  const from = text.indexOf(fragment);
  return one.code === code && one.from < from + fragment.length && one.to > from;
};

/** What was missed and what was found for nothing, sentence by sentence. */
const measure = (file: string) => {
  const all = sentences(file);
  const show = (text: string, one: Finding): string => `${one.code} „${text.slice(one.from, one.to)}“ in: ${text}`;
  const missed = (severity: 'stop' | 'confirm') =>
    all.flatMap(({ text, expected, found }) =>
      expected
        .filter(({ code }) => (severity === 'stop') === [...codes.values()].includes(code))
        .filter((one) => !found.some((other) => isAt(text, other, one)))
        .map((one) => `${one.code} „${one.fragment}“ in: ${text}`),
    );
  const falseHits = (severity: 'stop' | 'confirm') =>
    all.flatMap(({ text, expected, found }) =>
      found
        .filter((one) => one.severity === severity && !expected.some((other) => isAt(text, one, other)))
        .map((one) => show(text, one)),
    );
  const clean = all.filter(({ expected }) => !expected.some(({ code }) => [...codes.values()].includes(code))).length;
  return {
    sentences: all.length,
    clean,
    missedStops: missed('stop'),
    falseStops: falseHits('stop'),
    missedConfirmations: missed('confirm'),
    falseConfirmations: falseHits('confirm'),
  };
};

const report = (file: string, measured: ReturnType<typeof measure>): void => {
  const { sentences: count, clean, missedStops, falseStops, missedConfirmations, falseConfirmations } = measured;
  process.stdout.write(
    `free text, ${file}: ${count} sentences (${clean} without a stop); missed stops ${missedStops.length}, ` +
      `false stops ${falseStops.length}, missed confirmations ${missedConfirmations.length}, ` +
      `false confirmations ${falseConfirmations.length}\n` +
      [...missedStops, ...falseStops, ...missedConfirmations, ...falseConfirmations]
        .map((line) => `  ${line}\n`)
        .join(''),
  );
};

describe('the check of free text, on the table of sentences', () => {
  const measured = measure('./free-text.cases.csv');
  report('free-text.cases.csv', measured);

  it('has at least 500 sentences', () => expect(measured.sentences).toBeGreaterThanOrEqual(500));
  it('misses no stop', () => expect(measured.missedStops).toEqual([]));
  it('stops at most 2 % of the sentences that are fine', () =>
    expect(measured.falseStops.length).toBeLessThanOrEqual(measured.clean * 0.02));
  it('asks about what has to be confirmed', () => expect(measured.missedConfirmations).toEqual([]));
});
