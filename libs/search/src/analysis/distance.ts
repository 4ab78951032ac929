/**
 * Damerau–Levenshtein distance (optimal string alignment): insert, delete, replace, swap of neighbours count one each.
 * Returns `limit + 1` as soon as the distance is known to be over the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/**
 * The way a word sounds to somebody unsure of its spelling: i/y, s/z, v/w, mě/mně and doubled letters are one
 * (the folded word has ě/e and ú/ů joined already). Two words of one sound are nearer than one edit.
 */
export function sound(folded: string): string {
  return folded
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/mn(?=e)/g, 'm')
    .replace(/(.)\1+/g, '$1');
}

/** How many edits a word of this length may be away: none under 4 letters, one for 4 to 7, two for longer. */
export function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length <= 7 ? 1 : 2;
}
