import { describe, expect, it } from '@jest/globals';
import { fold, stem, tokenize } from './index.js';

/** Forms of one word, with and without diacritics: all must meet in one stem. */
const families: readonly string[] = [
  'dluhové dluhového dluhovými dluhových dluhů dluhy dluhu dluh dluhem dluhům dluhove dluhoveho dluhovych dluhu',
  'noclehárna noclehárny noclehárně noclehárnu noclehárnou nocleháren noclehárnách noclehárnami nocleharen nocleharne',
  'azylový azylového azylovém azylové azylových azylovými azylovy azyloveho azylu azylem azyl',
  'dům domu domě domem domy domů domech dum domu',
  'poradna poradny poradně poradnu poraden poradnách poradnami',
  'vězeň vězně vězni vězňů vězňům vezen vezne veznu',
  'závislý závislého závislých závislým závislou zavisly zavislych zavislym',
  'matka matky matce matku matkou matek matkám matkami matkách',
  'dítě dítěte dítětem děti dětí dětem dětmi dětech dite deti detmi',
  'propuštěný propuštěného propuštěné propuštěných propuštěným propusteny propustenych',
  'komunita komunity komunitě komunitu komunitou komunit komunitách',
  'ubytovna ubytovny ubytovně ubytoven ubytovnách',
  'senior seniora seniorovi senioři seniorů seniorům seniory seniorech seniori seniorum',
  'exekuce exekuci exekucí exekucemi exekucích',
  'kurátor kurátora kurátorovi kurátorem kurátoři kurátorů',
  'pes psa psem psi psů psy',
  'cizinec cizince cizinci cizincem cizinců cizincům',
  'mladiství mladistvých mladistvým mladistvými mladistve mladistvych mladistvi',
  'rodina rodiny rodině rodinu rodinou rodin rodinám rodinami',
  'bydlení bydlením bydleni bydlenim',
  'sociální sociálního sociálnímu sociálním sociálních sociálními socialniho socialnich',
  'alkoholismus alkoholismu alkoholismem',
];

describe('fold', () => {
  it.each([
    ['Ústí nad Labem', 'usti nad labem'],
    ['  Žďár  n/Sáz. ', 'zdar n saz'],
    ['ČÁSLAV—Kolín', 'caslav kolin'],
    ['příliš žluťoučký kůň', 'prilis zlutoucky kun'],
    ['', ''],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('stem', () => {
  it.each(families.map((family) => [family.split(' ')[0] ?? '', family] as const))(
    'one stem for all forms of %s',
    (_, family) => {
      expect(new Set(family.split(' ').map((word) => stem(word))).size).toBe(1);
    },
  );

  it('keeps different words apart', () => {
    const words = 'azyl dům muž žena matka dluh práce právo poradna závislost komunita mentor peer psychiatr'.split(
      ' ',
    );
    expect(new Set(words.map((word) => stem(word))).size).toBe(words.length);
  });

  it('reaches the same stem with and without diacritics', () => {
    for (const word of families.join(' ').split(' ')) expect(stem(fold(word))).toBe(stem(word));
  });

  it('leaves numbers and short words', () => {
    expect([stem('108'), stem('50+'), stem('OST')]).toEqual(['108', '50+', 'ost']);
  });
});

describe('tokenize', () => {
  it('keeps the positions in the original text', () => {
    const text = 'Azylák v Ústí n/L., 40 let';
    for (const token of tokenize(text)) expect(text.slice(token.from, token.to)).toBe(token.raw);
    expect(tokenize(text).map((token) => token.folded)).toEqual(['azylak', 'v', 'usti', 'n', 'l', '40', 'let']);
  });

  it('tells abbreviations and capitals from a text that is all in capitals', () => {
    expect(tokenize('azyl KV').map((token) => token.isAbbreviation)).toEqual([false, true]);
    expect(tokenize('AZYL KV').map((token) => token.isAbbreviation)).toEqual([false, false]);
    expect(tokenize('azyl Kladno').map((token) => token.isCapital)).toEqual([false, true]);
  });

  it('reads no more than 500 characters', () => {
    expect(tokenize('azyl '.repeat(10_000)).at(-1)?.to).toBeLessThanOrEqual(500);
  });
});
