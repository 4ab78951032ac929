import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be mistaken for each other when read aloud or copied by hand. */
const alphabet = '23456789ABCDEFGHJKMNPQRTUVWXY';

/**
 * A readable code (P předání, D dotaz, F ověření faktu, K případ) like `P-7KMQ-4XHT`: a letter for what it names, then eight characters drawn at random. It tells
 * nothing about whom or when. Whether it is free the unique constraint decides; the caller draws again where it is not.
 */
export const drawReference = (kind: 'P' | 'D' | 'F' | 'K'): string => {
  const draw = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${kind}-${draw()}-${draw()}`;
};
