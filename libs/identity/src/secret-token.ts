import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text for a cookie or a link. It is seen once; what is stored is {@link hashOfToken}. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256, 32 bytes. No salt is needed: the token is random and long. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
