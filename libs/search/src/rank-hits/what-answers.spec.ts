import { describe, expect, it } from '@jest/globals';
import { intentOf, type QueryIntent } from '../read-query/intent.js';
import { readQuery } from '../read-query/read-query.js';
import { compileVocabulary } from '../read-query/vocabulary.js';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { kindFit, wantedKinds } from './kind-fit.js';

const vocabulary = compileVocabulary(fewRows);
const read = (query: string) => readQuery(query, vocabulary, '2026-11-22');
const intent = (query: string): QueryIntent => intentOf(read(query));
const codes = (query: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (kindFit(wantedKinds(intent(query)), true)?.levels ?? []).flatMap(({ code, test }) =>
      'anyOf' in test ? test.anyOf.map((kind) => [kind, code]) : [],
    ),
  );

describe('a kind that answers', () => {
  it.each([
    ['dluhové poradenství', 'dluhy', 'KIND'],
    ['dluhové poradenství', 'odborne-socialni-poradenstvi', 'RELATED_KIND'],
    ['dluhy a bydlení', 'odborne-socialni-poradenstvi', 'RELATED_KIND'],
    ['exekuce', 'odborne-socialni-poradenstvi', 'RELATED_KIND'],
    ['poradna', 'odborne-socialni-poradenstvi', 'KIND'],
    ['bydlení', 'bydleni-mimo-108', 'KIND'],
    ['debt advice', 'dluhy', 'KIND'],
    ['accommodation', 'azylove-domy', 'KIND'],
    ['employment', 'zamestnani', 'KIND'],
    ['lawyer', 'pravni-pomoc', 'KIND'],
    ['drug treatment', 'adiktologie', 'KIND'],
  ])('to "%s": %s is %s', (query, kind, code) => expect(codes(query)[kind]).toBe(code));

  it('is not missed by nobody: where none is asked for, another kind is nothing against', () => {
    expect(kindFit(wantedKinds(intent('po propuštění')), false)?.otherwise.code).toBe('UNASKED');
    expect(kindFit(wantedKinds(intent('azylový dům')), true)?.otherwise.code).toBe('OTHER_KIND');
  });
});

describe('an access, a language or a sex', () => {
  it.each(['vozíčkář', 'english', 'vietnamsky', 'muži', 'Ostrava ženy'])(
    '"%s" alone chooses by no group, and asks for none',
    (query) => {
      expect([...intent(query).choosingGroups, ...intent(query).askedGroups.keys()]).toEqual([]);
    },
  );
});

describe('what is typed', () => {
  it.each([
    ['azylový dům -ostrava', 'exclusion:place:municipality:554821'],
    ['azylový dům - ostrava', 'place:municipality:554821'],
    ['bydlení od zítřka', 'date:2026-11-23:'],
    ['věznice zvýšená ostraha', 'condition:prisonHeightened'],
    ['ženská věznice', 'sex:women'],
  ])('"%s" is read as %s', (query, id) => expect(read(query).chips.map((chip) => chip.id)).toContain(id));

  it('of a day that is over it says so, and shows no chip', () => {
    const { chips, notes } = read('bydlení od 15. 3. 2020');
    expect(notes.map(({ code }) => code)).toEqual(['pastDate']);
    expect(chips.map(({ type }) => type)).toEqual(['concept']);
  });
});
