import { randomInt } from 'node:crypto';

/**
 * Letters and digits that nobody mistakes for another one in print or by hand: without 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G,
 * U V.
 */
export const codeAlphabet = 'ACDEFHJKMNPQRTWXY3479';

/** Characters of a code: 21^10, almost 44 bits. */
export const codeLength = 10;

/** A new code, evenly drawn by the system's secure generator. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join('');

/** As printed on the slip: two groups of five. */
export const printedCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

/** What was meant by what was typed: capitals, without spaces and hyphens. */
export const typedCode = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/g, '');
