/**
 * Whether the IČO says that two records are one organisation (`same`) or two (`different`); where one of them has none, it
 * says nothing (`unknown`).
 */
export const sameIco = (one: string | null, other: string | null): 'same' | 'different' | 'unknown' => {
  if (one === null || other === null) return 'unknown';
  return one === other ? 'same' : 'different';
};
