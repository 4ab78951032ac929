import { exactKey, stemKey } from '../lexicon/lexicon.js';
import { countWords, functionWords, lightWords, skippableWords } from '../lexicon/ordinary.words.js';
import type { PhraseNode } from '../lexicon/phrase-trie.js';
import type { ReadToken } from './candidate.js';

interface Walk<T> {
  readonly node: PhraseNode<T>;
  readonly at: number;
  readonly typos: number;
  readonly inflected: boolean;
  readonly content: number;
}

/**
 * All phrases of a tree that begin at the word `start`, each with the index behind it, how many of its words are taken for
 * mistyped ones, whether it is inflected, and how many of its words say something.
 */
export function walkPhrases<T>(
  root: PhraseNode<T>,
  tokens: readonly ReadToken[],
  start: number,
  isListed: (folded: string) => boolean,
  found: (value: T, end: number, typos: number, inflected: boolean, content: number) => void,
): void {
  let open: Walk<T>[] = [{ node: root, at: start, typos: 0, inflected: false, content: 0 }];
  while (open.length > 0) {
    const next: Walk<T>[] = [];
    for (const { node, at, typos, inflected, content } of open) {
      const token = tokens[at];
      if (token === undefined) continue;
      const isContent = !functionWords.has(token.folded);
      for (const form of token.forms) {
        for (const key of [exactKey(form.folded), stemKey(form.stem)]) {
          const child = node.next.get(key);
          if (child === undefined) continue;
          const step = {
            node: child,
            at: at + 1,
            typos: typos + Number(form.isTypo),
            inflected: inflected || (!key.startsWith('=') && !isListed(form.folded)),
            content: content + Number(isContent),
          };
          if (child.value !== undefined) found(child.value, step.at, step.typos, step.inflected, step.content);
          next.push(step);
        }
      }
      // Inside a phrase the query may have a small word the phrase has not (ubytování [pro] matky [s] dětmi).
      if (at > start && isPassedOver(token)) next.push({ node, at: at + 1, typos, inflected, content });
    }
    open = next;
  }
}

const isPassedOver = ({ raw, folded }: ReadToken): boolean =>
  skippableWords.has(folded) || countWords.has(folded) || lightWords.has(folded) || raw.toLowerCase() === 'být';
