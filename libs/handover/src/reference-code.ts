import { createHash, randomInt } from 'node:crypto';
import { constraintOf, TryAgain } from '@navaz/platform';

/** Letters and digits that cannot be mistaken for each other when read aloud or copied by hand. */
const alphabet = '23456789ABCDEFGHJKMNPQRTUVWXY';

/**
 * A readable code (P předání, D dotaz, F ověření faktu, K případ) like `P-7KMQ-4XHT`: a letter for what it names, then
 * eight characters drawn at random. It tells nothing about whom or when. Whether it is free the unique constraint decides,
 * see {@link underDrawnCode}.
 */
export const drawReference = (kind: 'P' | 'D' | 'F' | 'K'): string => {
  const draw = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${kind}-${draw()}-${draw()}`;
};

const drawnOnce: ReadonlySet<string> = new Set([
  'handover_reference_once',
  'client_case_code_once',
  'enquiry_code_once',
  'enquiry_ask_code_once',
  'fact_question_code_once',
]);

/**
 * Stores something under a code that `store` draws. Where somebody has it already the transaction begins anew, and draws
 * another one.
 */
export const underDrawnCode = async <T>(store: () => Promise<T>): Promise<T> => {
  try {
    return await store();
  } catch (error) {
    if (drawnOnce.has(constraintOf(error) ?? '')) throw new TryAgain('A drawn code was taken.', { cause: error });
    throw error;
  }
};

/**
 * An id that stands for a code somebody typed where no such record is theirs: the log of refusals holds ids only. The same
 * code, in whatever spelling, has the same one (a UUID of version 8 from its SHA-256).
 */
export const idOfCode = (code: string): string => {
  const hex = createHash('sha256').update(code).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A code in the one spelling it is stored in. */
export const spelled = (typed: string): string => typed.trim().toUpperCase().replaceAll(/\s+/gu, '-');
