import { commonWords } from './common-words.js';
import { finding, type Finding } from './finding.js';
import { joinedPieces, smallest, type Pieces } from './joined-pieces.js';
import { nameForms } from './name-forms.js';
import { readText, wordsOf, writtenBetween, type ReadableText } from './readable-text.js';

/** Words inside foreign names that stand for nobody. */
const particles = new Set(['van', 'von', 'de', 'der', 'den', 'di', 'da', 'la', 'el', 'al', 'bin', 'ibn', 'thi']);

const partsOf = (names: readonly string[]): readonly string[] => {
  const parts = names
    .flatMap(
      (name) =>
        name
          .normalize('NFC')
          .toLocaleLowerCase('cs')
          .match(/[\p{L}\p{M}]+/gu) ?? [],
    )
    .filter((part) => part.length > 1);
  const telling = parts.filter((part) => !particles.has(part));
  return telling.length > 0 ? telling : parts;
};

const fold = (word: string): string => readText(word).folded;
const isPlain = (word: string): boolean => /^[a-z]+$/.test(word);
const isCzech = (word: string): boolean => /^[a-záčďéěíňóřšťúůýž]+$/.test(word);

/** Case forms of the names by how they read without diacritics. */
export type NameForms = ReadonlyMap<string, readonly string[]>;

/** All case forms of all parts of the names. */
export const formsOf = (names: readonly string[]): NameForms => {
  const forms = new Map<string, string[]>();
  for (const form of partsOf(names).flatMap((part) => [...nameForms(part)])) {
    const folded = fold(form);
    forms.set(folded, [...(forms.get(folded) ?? []), form]);
  }
  return forms;
};

const isCapital = (written: string): boolean => {
  const [first = ''] = written;
  return first !== first.toLocaleLowerCase('cs');
};

/**
 * How surely a word is the name. With a capital it is; in lower case it is unless the language has the same word for
 * something else (malý, svoboda), or only the diacritics tell the two apart (daná – Dana).
 */
const isSure = (written: string, forms: readonly string[]): boolean => {
  if (isCapital(written)) return true;
  const lower = written.toLocaleLowerCase('cs');
  return (isPlain(lower) || forms.includes(lower)) && !commonWords.has(fold(lower));
};

/** Few words of so many letters differ by their marks alone (Kanárkóva). */
const shortestToldByLetters = 7;

/** A word with diacritics of its own: another word (řada – Ráda), or the name with marks it does not have. */
const ofOtherMarks = (lower: string, folded: string): 'stop' | 'ask' | 'pass' => {
  if (!isCzech(lower)) return 'stop';
  if (commonWords.has(folded)) return 'pass';
  return folded.length >= shortestToldByLetters ? 'stop' : 'ask';
};

const wholeWords = (text: ReadableText, forms: NameForms): readonly Finding[] =>
  wordsOf(text).flatMap(({ folded, from, to }) => {
    const named = forms.get(folded);
    if (!named) return [];
    const written = writtenBetween(text, from, to);
    const lower = written.toLocaleLowerCase('cs');
    if (isPlain(lower) || named.includes(lower) || named.some(isPlain)) {
      return [finding(isSure(written, named) ? 'OWN_NAME' : 'NAME_MAYBE', from, to)];
    }
    const judged = ofOtherMarks(lower, folded);
    return judged === 'pass' ? [] : [finding(judged === 'stop' ? 'OWN_NAME' : 'NAME_MAYBE', from, to)];
  });

/** `Nov-ák`, `N o v á k`, `Kanár ková`: put together from pieces. */
const inPieces = (pieces: readonly Pieces[], forms: NameForms): readonly Finding[] =>
  pieces.flatMap(({ joined, words, from, to, sureness }) => {
    // A word that is the name by itself is found without its neighbours.
    if (!forms.has(joined) || words.some((word) => forms.has(word))) return [];
    const isStop = sureness === 'sure' || (joined.length >= 6 && !commonWords.has(joined));
    if (!isStop && joined.length < 5) return [];
    return [finding(isStop ? 'OWN_NAME' : 'NAME_MAYBE', from, to)];
  });

/** Words that are glued to a name: "panNovák" in small letters. */
const companions: readonly string[] = [
  ...['pan', 'pana', 'panu', 'panem', 'pane', 'pani', 'slecna', 'slecnu', 'slecny', 'klient', 'klienta', 'klientovi'],
  ...[
    'klientem',
    'klientka',
    'klientku',
    'klientky',
    'klientce',
    'klientkou',
    'jmeno',
    'prijmeni',
    'jmenem',
    'jmenuje',
  ],
];
const shortestGlued = 3;
/** A form so long stands in another word by chance: Karlova in karlovarský. */
const longestByChance = 7;
/** What makes a place of a name: Petrovice, Karlovarský, Martinovany. */
const endingOfPlace = /^(?:c|s|n|v|r|e|i)\p{L}{0,5}$/u;

const isRare = (form: string): boolean => !commonWords.has(form);

/** Whether a word is made of forms and companions only, two at least. */
const isMadeOf = (word: string, forms: readonly string[]): boolean => {
  const known = [...forms, ...companions].filter((one) => one.length >= shortestGlued && one.length < word.length);
  const reached: boolean[] = [true];
  for (let end = 1; end <= word.length; end += 1) {
    reached[end] = known.some((one) => reached[end - one.length] === true && word.endsWith(one, end));
  }
  return reached[word.length] === true && forms.some((form) => form.length > shortestGlued && word.includes(form));
};

/** How surely a word holds a form of a name beside other letters. */
const gluedTo = (word: string, forms: readonly string[]): 'stop' | 'ask' | 'pass' => {
  if (isMadeOf(word, forms)) return isMadeOf(word, forms.filter(isRare)) ? 'stop' : 'ask';
  const inside = forms.filter((form) => form.length >= longestByChance && isRare(form) && word.includes(form));
  if (inside.length === 0) return 'pass';
  const isOwn = inside.some(
    (form) => form.length > longestByChance && !(word.startsWith(form) && endingOfPlace.test(word.slice(form.length))),
  );
  return isOwn ? 'stop' : 'ask';
};

/** `alenakanarkova`, `klientkakanarkovaprijede`: within a word. */
const glued = (text: ReadableText, forms: NameForms): readonly Finding[] =>
  wordsOf(text).flatMap(({ folded, from, to }) => {
    if (forms.has(folded) || commonWords.has(folded)) return [];
    const judged = gluedTo(folded, [...forms.keys()]);
    return judged === 'pass' ? [] : [finding(judged === 'stop' ? 'OWN_NAME' : 'NAME_MAYBE', from, to)];
  });

/** Long forms in the letters of the whole text, across whatever stands between them. */
const acrossEverything = (text: ReadableText, forms: NameForms): readonly Finding[] => {
  const places = [...text.folded.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const letters = places.map((place) => text.folded.charAt(place)).join('');
  return [...forms.keys()]
    .filter((form) => form.length > longestByChance && isRare(form))
    .flatMap((form) =>
      [...letters.matchAll(new RegExp(form, 'gu'))].flatMap(({ index }) => {
        const [from, last] = [places[index], places[index + form.length - 1]];
        if (from === undefined || last === undefined || last - from < form.length) return [];
        return [finding('OWN_NAME', from, last + 1)];
      }),
    );
};

/** The person's own names in any case form, with or without diacritics, in pieces or glued to other words. */
export const findOwnNames = (text: ReadableText, forms: NameForms): readonly Finding[] =>
  forms.size === 0
    ? []
    : [
        ...wholeWords(text, forms),
        ...smallest(inPieces(joinedPieces(text), forms)),
        ...glued(text, forms),
        ...acrossEverything(text, forms),
      ];
