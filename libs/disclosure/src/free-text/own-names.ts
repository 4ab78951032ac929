import { commonWords } from './common-words.js';
import { finding, type Finding } from './finding.js';
import { nameForms } from './name-forms.js';
import { writtenBetween, readText, wordsOf, type ReadableText } from './readable-text.js';

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

/**
 * How surely a word is the name. With a capital it is; in lower case it is unless the language has the same word for
 * something else (malý, svoboda), or only the diacritics tell the two apart (daná – Dana).
 */
const isSure = (written: string, forms: readonly string[]): boolean => {
  const [first = ''] = written;
  if (first !== first.toLocaleLowerCase('cs')) return true;
  const lower = written.toLocaleLowerCase('cs');
  return (isPlain(lower) || forms.includes(lower)) && !commonWords.has(fold(lower));
};

/** The person's own names in any case form, with or without diacritics. */
export const findOwnNames = (text: ReadableText, names: readonly string[]): readonly Finding[] => {
  const formsByFolded = new Map<string, string[]>();
  for (const form of partsOf(names).flatMap((part) => [...nameForms(part)])) {
    const folded = fold(form);
    formsByFolded.set(folded, [...(formsByFolded.get(folded) ?? []), form]);
  }
  return wordsOf(text).flatMap(({ folded, from, to }) => {
    const forms = formsByFolded.get(folded);
    if (!forms) return [];
    const written = writtenBetween(text, from, to);
    // A word with diacritics of its own is another word, unless the name was recorded without any.
    const lower = written.toLocaleLowerCase('cs');
    if (!isPlain(lower) && !forms.includes(lower) && !forms.some(isPlain)) return [];
    return [finding(isSure(written, forms) ? 'OWN_NAME' : 'NAME_MAYBE', from, to)];
  });
};
