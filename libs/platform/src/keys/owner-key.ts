import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Fault } from '@navaz/kernel';

const algorithm = 'aes-256-gcm';
const form = 1;

/** Closes bytes: one byte of form, 12 of nonce, 16 of tag, then the text. `bound` must be said again to open it. */
export const closeBytes = (plain: Buffer, key: Buffer, bound: string): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(bound));
  const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([form]), nonce, cipher.getAuthTag(), closed]);
};

/**
 * The bytes again.
 * @throws Fault where they were closed with another key, for something else, or changed.
 */
export const openBytes = (closed: Buffer, key: Buffer, bound: string): Buffer => {
  if (closed[0] !== form || closed.length < 29) throw new Fault('Sealed bytes have an unknown form.');
  try {
    const decipher = createDecipheriv(algorithm, key, closed.subarray(1, 13)).setAAD(Buffer.from(bound));
    decipher.setAuthTag(closed.subarray(13, 29));
    return Buffer.concat([decipher.update(closed.subarray(29)), decipher.final()]);
  } catch (cause) {
    throw new Fault('Sealed bytes cannot be opened with this key.', { cause });
  }
};

/** The key of one owner, held for one piece of work and never kept. */
export class OwnerKey {
  constructor(
    private readonly ownerId: string,
    private readonly key: Buffer,
  ) {}

  /** Closes a text; only this owner's key opens it. */
  seal(text: string): Buffer {
    return closeBytes(Buffer.from(text, 'utf8'), this.key, this.ownerId);
  }

  /**
   * The text again.
   * @throws Fault where it was sealed for somebody else, or changed.
   */
  open(sealed: Buffer): string {
    return openBytes(sealed, this.key, this.ownerId).toString('utf8');
  }
}
