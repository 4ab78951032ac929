import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFreeText } from './check-free-text.js';

const check = (text: string, names: readonly string[] = ['Jana Nováková']) =>
  checkFreeText(text, { names, today: '2027-03-01' });
const seen = (text: string, names?: readonly string[]): string[] =>
  check(text, names).map((one) => `${one.code} ${text.slice(one.from, one.to)}`);

describe('what is found, where, and however it is written', () => {
  it('says the place in the text as given, in the order of the text', () => {
    expect(check('Ahoj, Janě volejte 777 123 456, bere léky.')).toMatchObject([
      { code: 'OWN_NAME', severity: 'stop', from: 6, to: 10 },
      { code: 'PHONE', severity: 'confirm', from: 19, to: 30 },
      { code: 'HEALTH', severity: 'confirm', from: 37, to: 41 },
    ]);
  });

  it.each([
    ['decomposed letters', 'Za krádež a Nováková'.normalize('NFD')],
    ['soft hyphens', 'Za krá\u00ADdež a Nová\u00ADková'],
    ['zero-width spaces', 'Za kr\u200Bádež a No\u200Bváková'],
    ['a byte order mark', '\uFEFFZa krádež a Nováková'],
    ['capitals', 'ZA KRÁDEŽ A NOVÁKOVÁ'],
    ['no diacritics', 'za kradez a novakova'],
    ['wide letters', 'Za ｋｒａｄｅｚ a Ｎｏｖａｋｏｖａ'],
  ])('is not led astray by %s', (_how, text) => {
    expect(check(text).map((one) => one.code)).toEqual(['OFFENCE', 'OWN_NAME']);
    const places = check(text).map(({ from, to }) => text.slice(from, to));
    const plain = places.map((place) =>
      place
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase(),
    );
    expect(plain).toEqual(['kradez', 'novakova']);
  });

  it('finds a birth number across non-breaking spaces and dashes', () => {
    expect(seen('8505\u00A012 / 1240')).toEqual(['BIRTH_NUMBER 8505\u00A012 / 1240']);
    expect(seen('850512–1240')).toEqual(['BIRTH_NUMBER 850512–1240']);
  });

  it('finds names after pictures, whose characters are longer than one unit', () => {
    expect(seen('👍🏽 Novákové díky')).toEqual(['OWN_NAME Novákové']);
  });

  it('takes names as they were recorded: without diacritics, joined, with spaces, several', () => {
    expect(seen('S Nováčkovou přijede.', ['Novackova'])).toEqual(['OWN_NAME Nováčkovou']);
    expect(seen('Prosím o místo pro Kováře.', ['  Jan   Kovář '])).toEqual(['OWN_NAME Kováře']);
    expect(seen('Ozve se opatrovnice Malá.', ['Jan Novák', 'Eva Malá'])).toEqual(['OWN_NAME Malá']);
    expect(seen('Dinh chce pokoj u kuchyně.', ['Đinh Van Hùng'])).toEqual(['OWN_NAME Dinh']);
    expect(seen('Nic tu není.', [])).toEqual([]);
    expect(seen('Nic tu není.', ['', ' . '])).toEqual([]);
  });

  it('tells a name from a word that differs in diacritics only', () => {
    expect(seen('Vyplňte daná pole.', ['Dana Horká'])).toEqual(['NAME_MAYBE daná']);
    expect(seen('Na řadu přijde v pondělí.', ['Jan Ráda'])).toEqual([]);
  });

  it('knows days long ago by the day of writing', () => {
    const on = (today: string) => checkFreeText('Dne 3. 5. 2014.', { names: [], today }).map((one) => one.code);
    expect(on('2027-03-01')).toEqual([]);
    expect(on('2028-01-01')).toEqual(['BIRTH_DATE']);
  });

  it('every finding is a place within the text, whatever the text is', () => {
    const pieces = fc.constantFrom(
      'krádež ',
      'Nová\u200Bková',
      '3. 5. 1985 ',
      '§ 173 ',
      '😀',
      '́',
      '\u00AD',
      'é',
      '777 123 456 ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const { from, to } of check(text)) {
          expect(0 <= from && from < to && to <= text.length).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads a long text in a moment', () => {
    const long = 'Potřebuje lůžko od 3. května, řízení o dávce trvá, podle § 57 zákona č. 108/2006 Sb. '.repeat(60);
    const begun = performance.now();
    check(long);
    expect(performance.now() - begun).toBeLessThan(500);
    const hostile = ['1'.repeat(5000), '* '.repeat(2500), '§ '.repeat(2500), 'a@'.repeat(2500), 'narozen '.repeat(600)];
    for (const text of hostile) {
      const start = performance.now();
      check(text);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
