/**
 * Czech case forms of one part of a name, first name or surname, lower case with diacritics. Wider than any one
 * paradigm on purpose: a form too many costs a question, a form too few lets a name through. Forms of families
 * (Novákovi, Novákových) and possessives (Novákova) are among them. Diminutives have a table (familiar-forms.ts).
 */
export const nameForms = (name: string): ReadonlySet<string> => {
  const word = name.normalize('NFC').toLocaleLowerCase('cs');
  const forms = [word, ...paradigm(word), ...(irregular.get(word) ?? [])];
  return new Set([...forms, ...forms.map(softWritten)]);
};

const irregular: ReadonlyMap<string, readonly string[]> = new Map([['jan', ['jene']]]);

const ends = (word: string, endings: readonly string[]): string[] => endings.map((ending) => word + ending);

/** Adjectives: malý, malá, krejčí, Jiří; also what foreign names in -y and -i take (Harryho, Giovanniho). */
const adjective = ['ého', 'ému', 'ém', 'ým', 'ých', 'ými', 'é', 'ou', 'á', 'ý', 'í'];
const softAdjective = ['ho', 'mu', 'm', 'ch', 'mi'];
/** Nouns that end in a consonant: Novák, Tomáš; feminine ones (Dagmar, Ester) take a part of the others. */
const masculine = ['a', 'u', 'ovi', 'e', 'ě', 'i', 'em', 'ové', 'ů', 'ům', 'y', 'ích', 'ech'];
const feminine = ['y', 'i', 'í', 'ou', 'o', 'u'];
const family = [
  ...['ovi', 'ových', 'ovým', 'ovými', 'ovic', 'ovou', 'ové', 'ová'],
  ...['ův', 'ova', 'ovo', 'ově', 'ovu', 'ovy', 'ovým', 'ově'],
];
const ofWoman = ['in', 'ina', 'ino', 'iny', 'ině', 'inu', 'inou', 'iným', 'iných'];

/** What the last consonant turns into before -e, -ě or -i: Lenka – Lence, Olga – Olze, Petr – Petře, Němec – Němče. */
const softened: readonly (readonly [RegExp, string])[] = [
  [/ch$/, 'š'],
  [/[hg]$/, 'z'],
  [/[hg]$/, 'ž'],
  [/k$/, 'c'],
  [/k$/, 'č'],
  [/c$/, 'č'],
  [/r$/, 'ř'],
];
const soften = (stem: string): string[] =>
  softened
    .filter(([from]) => from.test(stem))
    .flatMap(([from, into]) => ends(stem.replace(from, into), ['e', 'i', 'ích', 'in', 'ina', 'iny', 'inu', 'ině']));

/** Of Kůň, Peň: after the ending ně, tě, dě and ni, ti, di are written without the mark on the consonant. */
const softWritten = (form: string): string =>
  form.replace(/([ňťď])([eěi])/u, (_, soft: string, vowel: string) => {
    const hard = { ň: 'n', ť: 't', ď: 'd' }[soft] ?? soft;
    return hard + (vowel === 'i' ? 'i' : 'ě');
  });

/** Dvůr – Dvor-, Vítr – Větr-, Papadopulos – Papadopul-: what becomes of the end of a name when an ending comes. */
const otherStems = (word: string): string[] => [
  ...(/ů[^aeiouyáéěíóúůý]+$/u.test(word) ? [word.replace(/ů(?=[^ů]+$)/u, 'o')] : []),
  ...(changed.get(word) ?? []),
  ...(/^\p{L}{4,}[oeu]s$/u.test(word) ? [word.slice(0, -2)] : []),
];
const changed: ReadonlyMap<string, readonly string[]> = new Map([
  ['vítr', ['větr']],
  ['sníh', ['sněh']],
  ['déšť', ['dešť']],
]);

/** Hájek – Hájk-, Němec – Němc-, Karel – Karl-, Zdeněk – Zdeňk-: the vowel that goes when an ending comes. */
const withoutVowel = (word: string): string[] => {
  const found = /^(.*\p{L})([eě])(\p{L})$/u.exec(word);
  if (!found) return [];
  const [, before = '', vowel, last = ''] = found;
  const hard = ({ n: 'ň', d: 'ď', t: 'ť' } as Readonly<Record<string, string>>)[before.at(-1) ?? ''];
  if (vowel === 'ě' && hard) return [before.slice(0, -1) + hard + last, before + last];
  // Švec – Ševc-: a vowel comes in where none would be left.
  const eased = /[aeiouyáéěíóúůýrl]/u.test(before) ? [] : [`${before.slice(0, 1)}e${before.slice(1)}${last}`];
  return [before + last, ...eased];
};

const consonantal = (word: string): string[] =>
  [word, ...withoutVowel(word), ...otherStems(word)].flatMap((stem) => [
    ...ends(stem, [...masculine, ...feminine, ...family]),
    ...soften(stem),
  ]);

/** Kanárková – Kanárek, Nováková – Novák: by the name of her family a woman is named as well. */
const ofHerFamily = (word: string): string[] => {
  const stem = /^(\p{L}{3,})ová$/u.exec(word)?.[1];
  if (stem === undefined) return [];
  const withVowel = stem.replace(/([^aeiouyáéěíóúůý])([kc])$/, '$1e$2');
  return [withVowel, ...consonantal(stem)];
};

const paradigm = (word: string): string[] => {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'ý':
    case 'á':
      return [...ends(stem, [...adjective, 'é', 'e', 'ej', 'ýho', 'ýmu', 'ý']), ...ofHerFamily(word)];
    case 'í':
      return ends(word, softAdjective);
    case 'é':
    case 'i':
    case 'y':
      return [...ends(word, softAdjective), ...ends(stem, family)];
    case 'a':
      return [
        ...ends(stem, ['y', 'i', 'ě', 'e', 'u', 'o', 'ou', 'ové', 'ů', 'ám', 'ách', 'ami', 'í', 'ích', 'a']),
        ...ends(stem, [...family, ...ofWoman]),
        ...soften(stem),
      ];
    case 'e':
    case 'ě':
      return [
        ...ends(stem, ['i', 'í', 'o', 'ou', 'u', 'ím', 'ích', 'emi', 'em', 'a']),
        // Hrabě – Hrabětem, Tele – Teletem
        ...ends(stem, ['ete', 'eti', 'etem', 'ěte', 'ěti', 'ětem']),
        ...ends(stem, family),
      ];
    case 'o':
      return ends(stem, [...masculine, ...family]);
    case 'u':
      return ends(word, ['ho', 'mu', 'm', 'a', 'ovi', 'em']);
    default:
      return consonantal(word);
  }
};
