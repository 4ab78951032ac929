import { createHash } from 'node:crypto';

/** How many statements of a program get a name, so many at most lie prepared on each connection. */
const mostNames = 400;

/** Texts seen once that are remembered; a bulk write has a text for each number of its rows. */
const mostSeen = 2000;

/** Longer texts are bulk writes and run too rarely to be kept. */
const longest = 20_000;

/**
 * Which statements of a program are prepared under a name. One text has one name on every connection. A text gets its
 * name when it comes a second time; once there are too many, later ones go without and are planned anew each time.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new Set<string>();

  /** The name of a text; undefined where it is to run without. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= mostNames || text.length > longest) return known;
    if (!this.seen.has(text)) {
      if (this.seen.size >= mostSeen) this.seen.clear();
      this.seen.add(text);
      return undefined;
    }
    this.seen.delete(text);
    const name = `s_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
    this.names.set(text, name);
    return name;
  }
}
