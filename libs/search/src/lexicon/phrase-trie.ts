/** A node of the tree of phrases: children by word key, and what ends here. */
export interface PhraseNode<T> {
  readonly next: Map<string, PhraseNode<T>>;
  value: T | undefined;
}

/** Phrases as a tree of word keys: all phrases that begin at a word are found in one walk. */
export class PhraseTrie<T> {
  readonly root: PhraseNode<T> = { next: new Map(), value: undefined };

  /** Adds a phrase unless the same keys lead to something already; the one there is answered. */
  add(keys: readonly string[], value: T): T {
    let node = this.root;
    for (const key of keys) {
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: new Map(), value: undefined };
        node.next.set(key, child);
      }
      node = child;
    }
    node.value ??= value;
    return node.value;
  }
}
