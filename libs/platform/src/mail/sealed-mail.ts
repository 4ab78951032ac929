import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Fault } from '@navaz/kernel';
import type { Mail } from './mail-text.js';

const algorithm = 'aes-256-gcm';
const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'navaz mail in the queue', 32));

/**
 * A mail as it lies in the queue. It holds an address and mostly a link that opens something, so nobody who reads the
 * database, or an old backup of it, may read either.
 */
export const sealMail = (mail: Mail, secret: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(mail), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
};

/**
 * The mail again.
 * @throws Fault where the text was sealed with another secret, or changed.
 */
export const openMail = (sealed: string, secret: string): Mail => {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    return JSON.parse(text) as Mail;
  } catch (cause) {
    throw new Fault('A mail in the queue cannot be opened: it was sealed with another NAVAZ_LINK_SECRET.', { cause });
  }
};
