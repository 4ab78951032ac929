import type { Refusal } from '../api/refusal';
import { fieldOf } from './use-field-refusal';

/**
 * What a command refused of one field, whatever commands call it, in words: for dialogs that hold what is typed
 * themselves.
 */
export const faultOf = (refusal: Refusal | null, ...names: readonly string[]): string | undefined =>
  refusal?.fields?.find(({ path }) => fieldOf(path, names) !== undefined)?.message;
