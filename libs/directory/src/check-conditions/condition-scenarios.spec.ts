import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CodeRow } from '../code-lists/code-row.js';
import { conductCategories } from '../code-lists/conduct-categories.js';
import { districts } from '../code-lists/districts.js';
import { languages } from '../code-lists/languages.js';
import { regions } from '../code-lists/regions.js';
import { securityLevels } from '../code-lists/security-levels.js';
import { sexes } from '../code-lists/sexes.js';
import { checkConditions } from './check-conditions.js';
import type { Circumstances } from './circumstances.js';
import { conditionCodeNames, operators, type AdmissionCondition, type ConditionValue } from './condition.js';
import type { Answer } from './condition-answer.js';
import { conditionCodes, takesList, type ConditionCodeRow } from './condition-codes.js';
import { conditionFaults } from './condition-fault.js';
import { operatorLabels } from './operator-labels.js';

// The scenarios stand in `condition-scenarios.csv`, in Czech, so that a social worker can read and correct them. This
// file only translates the table; what is expected is written there.

const columns = [
  'podmínka',
  'pravidlo',
  'hodnota',
  'co víme o člověku',
  'dnes',
  'odpověď',
  'jde to před propuštěním',
  'co musí zaznít',
];
const file = new URL('./condition-scenarios.csv', import.meta.url);
const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
const cell = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? '';

/** The entry behind a Czech word; a word nobody knows fails the run instead of meaning nothing. */
const entry = <Value>(words: ReadonlyMap<string, Value>, word: string): Value => {
  const value = words.get(word);
  if (value === undefined) throw new Error(`the table says "${word}", which is not known`);
  return value;
};

const byLabel = (rows: readonly CodeRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.cs, row.code]));
const one =
  (rows: readonly CodeRow[]) =>
  (text: string): string =>
    entry(byLabel(rows), text);
const several =
  (rows: readonly CodeRow[]) =>
  (text: string): string[] =>
    ['žádný', 'žádné'].includes(text) ? [] : text.split(' + ').map(one(rows));
const yesNo = (text: string): boolean =>
  entry(
    new Map([
      ['ano', true],
      ['ne', false],
    ]),
    text,
  );
const asText = (text: string): string => text;

type Fact = readonly [field: keyof Circumstances, read: (text: string) => unknown];

const known: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ['pohlaví', ['sex', one(sexes)]],
  ['věk', ['age', Number]],
  ['rok narození', ['birthYear', Number]],
  ['jazyky', ['languages', several(languages)]],
  ['v páru', ['asCouple', yesNo]],
  ['děti', ['children', Number]],
  ['zvíře', ['withAnimal', yesNo]],
  ['vozík', ['usesWheelchair', yesNo]],
  ['kraj návratu', ['regionOfReturn', one(regions)]],
  ['okres návratu', ['districtOfReturn', one(districts)]],
  ['trvalý pobyt', ['regionOfResidence', one(regions)]],
  ['doklad', ['hasIdentityDocument', yesNo]],
  ['pojištění', ['hasHealthInsurance', yesNo]],
  ['dluh obci', ['hasMunicipalDebt', yesNo]],
  ['lékařská zpráva', ['hasMedicalReport', yesNo]],
  ['kauce', ['depositMonthsAvailable', Number]],
  ['příjem', ['monthlyIncome', Number]],
  ['pohovor osobně', ['canInterviewInPerson', yesNo]],
  ['pohovor na dálku', ['canInterviewRemotely', yesNo]],
  ['chce zůstat', ['stayMonthsWanted', Number]],
  ['propuštění', ['releaseOn', asText]],
  ['dní do propuštění', ['daysToRelease', Number]],
  ['měsíců od propuštění', ['monthsAfterRelease', Number]],
  ['stupeň', ['securityLevel', one(securityLevels)]],
  ['délka trestu', ['sentenceMonths', (text) => (text === 'doživotí' ? 'life' : Number(text))]],
  ['dohled', ['underSupervision', yesNo]],
  ['jednání', ['conduct', several(conductCategories)]],
  ['měsíců od vyloučení', ['monthsSinceExclusion', (text) => (text === 'nikdy' ? 'never' : Number(text))]],
  ['abstinence dní', ['abstinentDays', Number]],
  ['závislost', ['hasAddiction', yesNo]],
  ['léčba dokončená', ['therapyCompleted', yesNo]],
  ['léky', ['takesMedication', yesNo]],
  ['substituce', ['usesSubstitution', yesNo]],
]);

const circumstancesOf = (text: string): Circumstances =>
  Object.fromEntries(
    (text === '' ? [] : text.split(/, (?=[^,=]+=)/)).map((pair) => {
      const [word = '', value = ''] = pair.split('=');
      const [field, read] = entry(known, word);
      return [field, read(value)];
    }),
  );

const valueOf = (row: ConditionCodeRow, operator: string, text: string): ConditionValue => {
  if (text === '') return null;
  if (takesList(row.code, operator)) return several(row.options ?? [])(text);
  const [from = '', to] = text.split('–');
  return to === undefined ? Number(from) : { from: Number(from), to: Number(to) };
};

const codeByLabel = new Map(conditionCodeNames.map((code) => [conditionCodes[code].cs, code]));
const operatorByLabel = new Map(operators.map((operator) => [operatorLabels[operator].cs, operator]));
const answers: ReadonlyMap<string, Answer> = new Map([
  ['splněno', 'met'],
  ['nesplněno', 'not_met'],
  ['nevíme', 'unknown'],
]);
const chances: ReadonlyMap<string, boolean | string> = new Map<string, boolean | string>([
  ['ano', true],
  ['ne', false],
  ['nevíme', 'null'],
  ['-', 'null'],
]);

/** A sentence without letter case and hard spaces, which the table does not care about. */
const spoken = (sentence: string): string => sentence.replaceAll('\u00a0', ' ').toLocaleLowerCase('cs');

const conditionOf = (cells: readonly string[]): AdmissionCondition => {
  const code = entry(codeByLabel, cell(cells, 'podmínka'));
  const operator = entry(operatorByLabel, cell(cells, 'pravidlo'));
  return {
    id: 'c1',
    code,
    operator,
    value: valueOf(conditionCodes[code], operator, cell(cells, 'hodnota')),
    due: 'on_admission',
    dueDays: null,
    meetableFromPrison: null,
    strict: true,
    ground: null,
    sentence: 'Podmínka z tabulky.',
  };
};

const scenarios = lines.map((line, index) => ({ name: `řádek ${index + 2}: ${line}`, cells: line.split(';') }));

describe('scenarios of admission conditions', () => {
  it('the table has the expected columns and enough rows', () => {
    expect(header.split(';')).toEqual(columns);
    expect(scenarios.length).toBeGreaterThanOrEqual(120);
    expect(scenarios.filter(({ cells }) => cells.length !== columns.length)).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('every code has a row that is met, one that is not met and one that is unknown', () => {
    const seen = new Set(scenarios.map(({ cells }) => `${cell(cells, 'podmínka')}: ${cell(cells, 'odpověď')}`));
    const wanted = [...codeByLabel.keys()].flatMap((label) =>
      [...answers.keys()].map((answer) => `${label}: ${answer}`),
    );
    expect(wanted.filter((pair) => !seen.has(pair))).toEqual([]);
  });

  it.each(scenarios)('$name', ({ cells }) => {
    const condition = conditionOf(cells);
    expect(conditionFaults(condition)).toEqual([]);
    const [answer] = checkConditions(
      [condition],
      circumstancesOf(cell(cells, 'co víme o člověku')),
      cell(cells, 'dnes'),
    );
    expect(answer?.answer).toBe(entry(answers, cell(cells, 'odpověď')));
    expect(String(answer?.remediableBeforeRelease)).toBe(
      String(entry(chances, cell(cells, 'jde to před propuštěním'))),
    );
    expect(spoken(answer?.why.cs ?? '')).toContain(spoken(cell(cells, 'co musí zaznít')));
    expect(answer?.why.en).not.toBe('');
    expect(cell(cells, 'co musí zaznít')).not.toBe('');
  });
});
