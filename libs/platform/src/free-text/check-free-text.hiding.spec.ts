import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFreeText, longestFreeText } from './check-free-text.js';

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

  it.each([
    ['a grapheme joiner', '\u034F'],
    ['a variation selector', '\uFE0F'],
    ['a Hangul filler', '\u3164'],
    ['a Hangul initial', '\u115F'],
    ['an empty Braille cell', '\u2800'],
    ['a zero-width space', '\u200B'],
    ['a tag', '\u{E0041}'],
    ['a mark over the letter', '\u0307'],
    ['a picture', '😀'],
  ])('%s hides neither names nor offences nor numbers', (_what, unseen) => {
    expect(seen(`Pan Nov${unseen}ák čeká.`, ['Jan Novák'])).toEqual([`OWN_NAME Nov${unseen}ák`]);
    expect(seen(`Byla to lou${unseen}pež.`)).toEqual([`OFFENCE lou${unseen}pež`]);
    expect(seen(`Číslo 8505${unseen}12/1240.`)).toEqual([`BIRTH_NUMBER 8505${unseen}12/1240`]);
  });

  it.each(['\u3164', '\u2800', '\u200B', '\u00AD', '\uFE0F'])('does not take two words for one (%j)', (unseen) => {
    expect(seen(`prosí pani${unseen}nova o místo`, ['Eva Nova'])).toEqual([
      expect.stringMatching(/^NAME_MAYBE .*nova$/u),
    ]);
    expect(seen(`prosí pan${unseen}novak o místo`, ['Jan Novák'])).toEqual([
      expect.stringMatching(/^OWN_NAME .*novak$/u),
    ]);
  });

  it.each([
    ['Cyrillic', 'Nоvák'],
    ['Greek', 'Νονάk'],
    ['Armenian', 'Nօvák'],
  ])('stops a word that mixes in letters of another alphabet: %s', (_which, word) => {
    const found = check(`Pan ${word} čeká.`, ['Jan Novák']);
    expect(found.map(({ code }) => code).sort()).toEqual(['MIXED_SCRIPT', 'OWN_NAME']);
    expect(found.every(({ severity, from, to }) => severity === 'stop' && from === 4 && to === 4 + word.length)).toBe(
      true,
    );
    expect(check(`Slovo ${word.replace('v', 'm')}x.`, []).map(({ code }) => code)).toEqual(['MIXED_SCRIPT']);
  });

  it('stops HIV with a Cyrillic letter, and lets whole words of another alphabet be', () => {
    expect(seen('Klient je HІV pozitivní.')).toEqual(['MIXED_SCRIPT HІV', 'HEALTH HІV']);
    expect(seen('Дякую, чекаємо. Ευχαριστώ. 谢谢')).toEqual([]);
  });

  it('finds a birth number with any sign between, also the one that parts the table of sentences', () => {
    for (const sign of ['|', '/', '·', '*', '…', ' \u2013 ', '\u2028']) {
      expect(seen(`Číslo 850512${sign}1240.`)).toEqual([`BIRTH_NUMBER 850512${sign}1240`]);
    }
    expect(seen('Číslo 505612|123 a 777 123 456.').at(0)).toBe('BIRTH_NUMBER 505612|123');
  });

  it.each([
    ['Devanagari', 0x0966],
    ['wide', 0xff10],
    ['bold', 0x1d7ce],
    ['monospace', 0x1d7f6],
    ['Myanmar Shan', 0x1090],
  ])('reads digits of all scripts: %s', (_which, zero) => {
    const number = '850512/1240'.replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
    expect(seen(`Číslo ${number}.`)).toEqual([`BIRTH_NUMBER ${number}`]);
  });

  it('reads letters drawn in circles, squares and mathematics', () => {
    expect(seen('Pan ⓃⓄⓋⒶⓀ, 🅝🅞🅥🅐🅚, 🅽🅾🆅🅰🅺, 𝓝𝓸𝓿𝓪𝓴, ɴᴏᴠᴀᴋ.', ['Jan Novák'])).toHaveLength(5);
  });
});

describe('a text longer than any place allows', () => {
  it('is one stop and is not read', () => {
    const sentence = 'Krádež, Nováková, 850512/1240. ';
    const longest = sentence.repeat(20).slice(0, longestFreeText);
    expect(check(longest).length).toBeGreaterThan(5);
    expect(check(`${longest}x`)).toMatchObject([
      { code: 'TOO_LONG', severity: 'stop', from: 0, to: longestFreeText + 1 },
    ]);
    expect(check('😀'.repeat(longestFreeText))).toEqual([]);
    expect(check('😀'.repeat(longestFreeText + 1)).map(({ code }) => code)).toEqual(['TOO_LONG']);
  });

  const usual = 'Potřebuje lůžko od 3. května, řízení o dávce trvá, podle § 57 zákona č. 108/2006 Sb. '.repeat(4);
  const timeOf = (text: string): number => {
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      check(text);
      return performance.now() - begun;
    });
    return Math.min(...times);
  };
  const hostile = [
    '1',
    '1 ',
    '* ',
    '§ ',
    '§ 1',
    'a@',
    'a',
    'a ',
    'ab ',
    'a.',
    '1.',
    'Aa',
    '0o',
    '\u200B',
    'й',
    'narozen ',
    'nova',
    'trestn ',
  ];

  it.each(hostile)('100 kB of %j cost no more than a usual sentence', (piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    const usualTime = timeOf(usual.slice(0, longestFreeText));
    expect(check(long).map(({ code }) => code)).toEqual(['TOO_LONG']);
    expect(timeOf(long)).toBeLessThan(usualTime);
  });

  it.each(hostile)('as many %j as there is room for cost at most eighty times a usual text', (piece) => {
    const full = piece.repeat(longestFreeText).slice(0, longestFreeText);
    expect(timeOf(full)).toBeLessThan(80 * timeOf(usual.slice(0, longestFreeText)));
  });
});
