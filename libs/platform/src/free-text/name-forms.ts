/**
 * Czech case forms of one part of a name, first name or surname, lower case with diacritics. Wider than any one
 * paradigm on purpose: a form too many costs a question, a form too few lets a name through. Forms of families
 * (Novákovi, Novákových) and possessives (Novákova) are among them. Diminutives have a table (familiar-forms.ts).
 */
export const nameForms = (name: string): ReadonlySet<string> => {
  const word = name.normalize('NFC').toLocaleLowerCase('cs');
  return new Set([word, ...paradigm(word), ...(irregular.get(word) ?? [])]);
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

/** Hájek – Hájk-, Němec – Němc-, Karel – Karl-, Zdeněk – Zdeňk-: the vowel that goes when an ending comes. */
const withoutVowel = (word: string): string[] => {
  const found = /^(.*\p{L})([eě])(\p{L})$/u.exec(word);
  if (!found) return [];
  const [, before = '', vowel, last = ''] = found;
  const hard = ({ n: 'ň', d: 'ď', t: 'ť' } as Readonly<Record<string, string>>)[before.at(-1) ?? ''];
  return vowel === 'ě' && hard ? [before.slice(0, -1) + hard + last, before + last] : [before + last];
};

const consonantal = (word: string): string[] =>
  [word, ...withoutVowel(word)].flatMap((stem) => [
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
        ...ends(stem, ['i', 'í', 'o', 'ou', 'u', 'ím', 'ích', 'emi', 'ete', 'eti', 'em', 'a']),
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
