import { commonWords } from './common-words.js';
import { familiarForms, wordsLikeFamiliarForms } from './familiar-forms.js';
import { finding, type Finding } from './finding.js';
import { nameForms } from './name-forms.js';
import type { NameForms } from './own-names.js';
import { readText, wordsOf, writtenBetween, type ReadableText } from './readable-text.js';

/** Case forms of what the given names among these are called by, by how they read without diacritics. */
export const familiarFormsOf = (names: readonly string[]): NameForms => {
  const forms = new Map<string, string[]>();
  const parts = names.flatMap((name) =>
    name
      .normalize('NFC')
      .toLocaleLowerCase('cs')
      .split(/[^\p{L}\p{M}]+/u),
  );
  const familiar = new Set(parts.flatMap((part) => familiarForms.get(part) ?? []));
  for (const form of [...familiar].flatMap((one) => [...nameForms(one)])) {
    const folded = readText(form).folded;
    forms.set(folded, [...(forms.get(folded) ?? []), form]);
  }
  return forms;
};

const isCapital = (written: string): boolean => written.charAt(0) !== written.charAt(0).toLocaleLowerCase('cs');

/** Whether a word begins a sentence, where every word has a capital. */
const isFirst = (text: ReadableText, from: number): boolean => /(?:^|[.!?:\n]) *$/u.test(text.folded.slice(0, from));

/** Marks somebody put on the word that the form does not have: another word (stáně, lidé). */
const hasOtherMarks = (written: string, forms: readonly string[]): boolean => {
  const lower = written.toLocaleLowerCase('cs');
  return !/^[a-z]+$/u.test(lower) && !forms.includes(lower);
};

/**
 * The person called as those call them who know them: Peťa, Petřík, Honza. A word by itself only, and where it is another
 * word as well it is one in small letters; with a capital it is asked about where a sentence begins.
 */
export const findFamiliarNames = (text: ReadableText, forms: NameForms): readonly Finding[] =>
  wordsOf(text).flatMap(({ folded, from, to }) => {
    const named = forms.get(folded);
    if (!named) return [];
    const written = writtenBetween(text, from, to);
    const isCommon = commonWords.has(folded) || wordsLikeFamiliarForms.has(folded);
    if (isCapital(written)) return [finding(isCommon && isFirst(text, from) ? 'NAME_MAYBE' : 'OWN_NAME', from, to)];
    if (isCommon) return [];
    return [finding(hasOtherMarks(written, named) ? 'NAME_MAYBE' : 'OWN_NAME', from, to)];
  });
