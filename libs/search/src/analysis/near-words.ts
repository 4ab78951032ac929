import { allowedEdits, editDistance, sound } from './distance.js';

/** A vocabulary word near to a mistyped one. */
export interface NearWord {
  readonly word: string;
  /** Edits between the sounds of both words; 0 where only the spelling of one sound differs. */
  readonly edits: number;
}

interface Entry {
  readonly word: string;
  readonly sound: string;
  readonly mask: number;
  readonly rank: number;
}

/** Letters from which on a word may be mistyped in its first letter. */
const longEnough = 6;

/**
 * Finds vocabulary words near to a mistyped one. Words lie in buckets by length; a 26-bit set of their letters throws
 * out nearly all before the distance is counted (each edit changes at most two letters of the set), so a look-up over
 * 30,000 words takes well under a millisecond and building costs nothing but the list.
 */
export class NearWords {
  private readonly buckets = new Map<number, Entry[]>();
  private readonly seen = new Map<string, number>();

  /**
   * Adds a folded word; of two equally near words the one of the lower rank (0 = first, a word of the field) is
   * answered first.
   */
  add(word: string, rank: number): void {
    if (word.length < 4 || this.seen.has(word)) return;
    this.seen.set(word, rank);
    const heard = sound(word);
    const entry = { word, sound: heard, mask: letters(heard), rank };
    const bucket = this.buckets.get(heard.length);
    if (bucket) bucket.push(entry);
    else this.buckets.set(heard.length, [entry]);
  }

  /**
   * Words within the allowed edits of a folded word (see `allowedEdits`), nearest first, at most `most`. Numbers have
   * none. A first letter other than the typed one is accepted for one edit only, and not in a short word (`klid` is no
   * mistyped `úklid`).
   */
  find(folded: string, most = 3): readonly NearWord[] {
    const limit = allowedEdits(folded.length);
    if (limit === 0 || /\d/.test(folded)) return [];
    const heard = sound(folded);
    const mask = letters(heard);
    const found: { entry: Entry; edits: number; spelling: number }[] = [];
    for (let length = heard.length - limit; length <= heard.length + limit; length += 1) {
      for (const entry of this.buckets.get(length) ?? []) {
        if (lettersApart(entry.mask, mask) > 2 * limit) continue;
        // Four letters with one more or less are too little to tell a place by (`píše` is no mistyped Písek).
        if (folded.length < 5 && entry.rank > 0 && entry.sound.length !== heard.length) continue;
        const edits = editDistance(heard, entry.sound, limit);
        // Nor to tell one word from another by a single letter (`píše`, `pije`); swapped letters are a slip.
        if (folded.length < 5 && edits > 0 && entry.sound.length === heard.length && entry.mask !== mask) continue;
        if (edits > limit || (heard[0] !== entry.sound[0] && (edits > 1 || folded.length < longEnough))) continue;
        found.push({ entry, edits, spelling: editDistance(folded, entry.word, 4) });
      }
    }
    found.sort(
      (a, b) =>
        a.edits - b.edits ||
        Number(a.entry.word[0] !== folded[0]) - Number(b.entry.word[0] !== folded[0]) ||
        a.entry.rank - b.entry.rank ||
        a.spelling - b.spelling ||
        (a.entry.word < b.entry.word ? -1 : 1),
    );
    return found.slice(0, most).map(({ entry, edits }) => ({ word: entry.word, edits }));
  }
}

/** Letters of a word → edits it may be away from a well-known name: beyond what {@link NearWords} forgives. */
const editsOfNames: ReadonlyMap<number, number> = new Map([
  [4, 1],
  [7, 2],
]);

/**
 * The one word two edits away from a folded word of seven letters that keeps its first and last letter (`otroava` →
 * `ostrava`), or one edit away from one of four (`brmo` → `brno`); null where there is none or more than one. Only for
 * short lists of well-known names: with more words so many edits prove nothing.
 */
export function onlyNear(folded: string, words: Iterable<string>): string | null {
  const limit = editsOfNames.get(folded.length);
  if (limit === undefined) return null;
  let found: string | null = null;
  for (const word of words) {
    if (word[0] !== folded[0] || word.at(-1) !== folded.at(-1) || editDistance(folded, word, limit) > limit) continue;
    if (found !== null) return null;
    found = word;
  }
  return found;
}

/** The set of letters of a folded word, as 26 bits. */
export function letters(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index) - 97;
    if (code >= 0 && code < 26) mask |= 1 << code;
  }
  return mask;
}

/** How many letters only one of two sets has; an edit changes at most two. */
export function lettersApart(a: number, b: number): number {
  const value = a ^ b;
  let n = value - ((value >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
