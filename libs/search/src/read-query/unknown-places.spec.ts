import { describe, expect, it } from '@jest/globals';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { readQuery } from './read-query.js';
import { compileVocabulary } from './vocabulary.js';

const vocabulary = compileVocabulary(fewRows);
const notes = (text: string) => readQuery(text, vocabulary, '2026-11-22').notes;

describe('a place that is not known', () => {
  it('is named, with what is done instead and what to type', () => {
    const [note] = notes('azylák v Kocourkově');
    expect(note).toMatchObject({ code: 'placeUnknown', from: 9, to: 19 });
    expect(note?.cs).toBe(
      'Místo „Kocourkově“ neznáme. Hledáme bez něj, v celé republice. Napište obec, okres, kraj nebo věznici.',
    );
    expect(note?.en).toBe(
      'The place “Kocourkově” is not known. Searched without it, in the whole country. Give a municipality, district, region or prison.',
    );
  });

  it('offers names it may be', () => {
    expect(notes('práce v Blřušicéch')[0]?.cs).toContain('Mysleli jste Bělušice?');
    expect(notes('práce v Blřušicéch')[0]?.en).toContain('Did you mean Bělušice?');
  });

  it.each([['bydlení v brmě', 'Brno']])('%s: a short word behind a preposition may be the seat %s', (text, name) => {
    const found = notes(text).map(({ cs }) => cs);
    expect(found).toEqual([expect.stringContaining(`Mysleli jste ${name}?`)]);
  });

  it('does not say the whole country where another place was read', () => {
    expect(notes('azyl u Kocourkova, Brno')[0]?.cs).toContain('jen podle zbytku dotazu');
  });

  it.each([
    'azylák v Mostě',
    'bydlení od Charity',
    'bydlení v klidu',
    'bydlení v hotovosti',
    'noclehárna Kocourkov',
    'práce v Jablonci',
    'azyl v domku u babičky',
    'svářeč od září',
    'bydlení v 2 pokojích',
  ])('says nothing of %s', (text) => expect(notes(text)).toEqual([]));
});

describe('a land of several regions', () => {
  it.each(['bydlení na Moravě', 'azylový dům Morava'])('%s: is not chosen by, and the regions are named', (text) => {
    const [note, ...others] = notes(text);
    expect(others).toEqual([]);
    expect(note?.code).toBe('placeTooWide');
    expect(note?.cs).toContain('Napište kraj: Jihomoravský kraj');
  });

  it('a part of it that is one region is read', () => {
    expect(notes('bydlení jižní Morava')).toEqual([]);
  });
});

describe('a sum of money', () => {
  it.each([
    ['ubytování do 6000 Kč Brno', 'do 6000 Kč'],
    ['kauce 5 000', '5 000'],
    ['pokoj za 150,- na noc', 'za 150'],
    ['dluh 200 tisíc', '200 tisíc'],
    ['do 4500 měsíčně byt', 'do 4500 měsíčně'],
  ])('%s: „%s“ is read over, and said so', (text, shown) => {
    const [note] = notes(text);
    expect(note?.code).toBe('amountNotSearched');
    expect(text.slice(note?.from, note?.to)).toBe(shown);
    expect(readQuery(text, vocabulary, '2026-11-22').words.filter(({ raw }) => /\d/.test(raw))).toEqual([]);
  });

  it.each(['108/2006', 'Praha 4', 'azyl od 1. 3. 2027', 'muž 45 let', 'noclehárna 24 hodin'])('%s is none', (text) =>
    expect(notes(text)).toEqual([]),
  );
});

describe('a time of day', () => {
  it.each([
    ['noclehárna příjem do 22 hodin', 'do 22 hodin'],
    ['poradna od 8 do 16 h Brno', 'od 8 do 16 h'],
    ['ambulance ve 14:30', 've 14:30'],
    ['noclehárna dnes do 22 hodin', 'do 22 hodin'],
    ['denní centrum po 18. hodině', 'po 18. hodině'],
  ])('%s: „%s“ is read over, and said so', (text, shown) => {
    const [note, ...others] = notes(text);
    expect(others).toEqual([]);
    expect(note?.code).toBe('hoursNotSearched');
    expect(text.slice(note?.from, note?.to)).toBe(shown);
    expect(readQuery(text, vocabulary, '2026-11-22').words.filter(({ raw }) => /\d/.test(raw))).toEqual([]);
  });

  it.each(['pomoc 24 hodin denně', 'byt do 3 měsíců', 'azyl od 1. 3. 2027', 'muž do 26 let', 'do 5 dnů'])(
    '%s is none',
    (text) => expect(notes(text)).toEqual([]),
  );
});
