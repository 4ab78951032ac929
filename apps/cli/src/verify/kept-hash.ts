/** What `navaz verify disclosures` printed on an earlier day: an instant, and the hash over all heads at it. */
export interface KeptHash {
  readonly at: Date;
  readonly hash: string;
}

/** The instant and the hash of `<instant>=<hash>`, as it was printed; null where it is none. */
export const keptHash = (printed: string): KeptHash | null => {
  const [, instant = '', hash = ''] = /^(\S+?)=([\da-f]{64})$/i.exec(printed.trim()) ?? [];
  const at = new Date(instant);
  return hash === '' || Number.isNaN(at.getTime()) ? null : { at, hash: hash.toLowerCase() };
};
