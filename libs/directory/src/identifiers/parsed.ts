import type { Text } from '@navaz/kernel';

/** What reading an identifier gives: its normal form, or why it is none; the caller adds the field path. */
export type Parsed =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: string; readonly text: Text };

/** The identifier in its normal form. */
export const parsed = (value: string): Parsed => ({ ok: true, value });

/** The identifier is wrong, with the name of the rule and what to do. */
export const rejected = (code: string, cs: string, en: string): Parsed => ({ ok: false, code, text: { cs, en } });
