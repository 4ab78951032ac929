import { allowedEdits, editDistance, sound } from '../analysis/index.js';

/** Letters of the word that has to be right: a joiner (`nad`, `pod`) proves no town. */
const proving = 4;

/**
 * Names of several words in which one or more are mistyped and another one of four letters at least is right: `hradc
 * králové`, `karlovi vary`. The right word proves so much that the mistyped one may be a word by itself (Hradce and
 * Karlov are villages); it keeps its first letter and the edits of its length.
 */
export class MistypedCompounds {
  /** Place in the name and word → words of the names that have it there. */
  private readonly byWord = new Map<string, (readonly string[])[]>();

  /** Adds a folded form of several words. */
  add(form: string): void {
    const words = form.split(' ');
    words.forEach((word, at) => {
      if (word.length < proving) return;
      const list = this.byWord.get(`${at} ${word}`);
      if (list) list.push(words);
      else this.byWord.set(`${at} ${word}`, [words]);
    });
  }

  /** The forms that folded words may be, each with how many of the words are mistyped, least first. */
  find(typed: readonly string[]): readonly { readonly form: string; readonly typos: number }[] {
    const found = new Map<string, number>();
    typed.forEach((right, at) => {
      for (const words of this.byWord.get(`${at} ${right}`) ?? []) {
        if (words.length !== typed.length || !words.every((word, index) => isMeant(word, typed[index] ?? ''))) continue;
        found.set(words.join(' '), words.filter((word, index) => word !== typed[index]).length);
      }
    });
    return [...found].map(([form, typos]) => ({ form, typos })).sort((a, b) => a.typos - b.typos);
  }
}

const isMeant = (word: string, typed: string): boolean => {
  const limit = allowedEdits(typed.length);
  return (
    word === typed || (word[0] === typed[0] && editDistance(sound(typed), sound(word), limit) <= limit && limit > 0)
  );
};
