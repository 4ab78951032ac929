import { describe, expect, it } from '@jest/globals';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { readQuery } from './read-query.js';
import { compileVocabulary } from './vocabulary.js';

const vocabulary = compileVocabulary({
  ...fewRows,
  organisations: [...fewRows.organisations, { id: 'org-3', name: 'Armáda spásy' }],
});
const read = (text: string) => readQuery(text, vocabulary, '2026-11-22');
const ids = (text: string) => read(text).chips.map(({ id }) => id);

describe('a provider that is left out', () => {
  it.each([
    ['azylový dům Brno kromě Charity', 'exclusion:name:charit'],
    ['azylový dům kromě charity', 'exclusion:name:charit'],
    ['noclehárna bez Charity', 'exclusion:name:charit'],
    ['dluhy mimo Charitu', 'exclusion:name:charit'],
    ['ubytování, ne Charita', 'exclusion:name:charit'],
    ['ubytování kromě Diecézní charity', 'exclusion:name:charit'],
    ['noclehárna mimo Naději', 'exclusion:name:nadej'],
    ['poradna vyjma Betanie', 'exclusion:name:betani'],
    ['azylák bez Armády spásy', 'exclusion:organisation:org-3'],
    ['poradna mimo Podané ruce', 'exclusion:organisation:org-2'],
  ])('%s: %s, and its words are not searched for', (query, id) => {
    expect(ids(query).filter((one) => /organisation|name/.test(one))).toEqual([id]);
    expect(read(query).words).toEqual([]);
  });

  it('several go on after a conjunction', () => {
    expect(ids('dluhy kromě Charity a Diakonie')).toEqual([
      'kind:dluhy',
      'exclusion:name:charit',
      'exclusion:name:diakoni',
    ]);
  });

  it('is said in a sentence, unless the chip is taken away', () => {
    expect(read('dluhy mimo Charitu').notes).toEqual([
      expect.objectContaining({
        code: 'providersLeftOut',
        cs: 'Vynechali jsme všechny, kdo mají v názvu služby nebo poskytovatele slovo „Charita“.',
      }),
    ]);
    expect(read('dluhy mimo Podané ruce').notes[0]?.cs).toBe(
      'Vynechali jsme služby poskytovatele „Společnost Podané ruce o.p.s.“.',
    );
    const { notes, words } = readQuery('dluhy mimo Charitu', vocabulary, '2026-11-22', {
      without: ['exclusion:name:charit'],
    });
    expect(notes).toEqual([]);
    expect(words.map(({ raw }) => raw)).toEqual(['Charitu']);
  });

  it.each([
    'ubytování u Charity',
    'Charita Brno dluhy',
    'azyl bez naděje',
    'práce mimo pracovní dobu',
    'bydlení mimo Prahu',
  ])('%s leaves no provider out', (query) =>
    expect(ids(query).filter((id) => /^exclusion:(name|organisation)/.test(id))).toEqual([]),
  );
});
