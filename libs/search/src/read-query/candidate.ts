import type { Token } from '../analysis/index.js';
import type { Alternative, Certainty, ChipPayload } from './reading.types.js';

/** A token with the ways to read it: itself, or known words near to it where it is unknown. */
export interface ReadToken extends Token {
  /** Folded words to look up, the typed one first; more than one only for a typo. */
  readonly forms: readonly { readonly folded: string; readonly stem: string; readonly isTypo: boolean }[];
}

/** A possible reading of the words `start` to `end` (exclusive); the best of those that overlap becomes a chip. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The higher, the surer; words covered count most. */
  readonly score: number;
  readonly certainty: Certainty;
  /** null: words to be read over. */
  readonly reading: {
    readonly id: string;
    readonly cs: string;
    readonly en: string;
    readonly payload: ChipPayload;
    readonly alternatives: readonly Alternative[];
    readonly keepsText: boolean;
    /** The words are a quarter of the place, by which nothing can be chosen. */
    readonly isQuarter?: boolean;
  } | null;
  /** Of words read over that could be taken for a part of the question: what the person lacks, or leaves. */
  readonly why?: 'lacked' | 'left';
}
