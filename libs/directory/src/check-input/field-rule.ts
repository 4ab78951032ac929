import type { Text } from '@navaz/kernel';
import type { Parsed } from '../identifiers/parsed.js';

/** Known codes of a list; what they mean does not matter here. */
type KnownCodes = ReadonlyMap<string, unknown>;

/**
 * What a field of a profile may hold.
 * - `text`: trimmed, at most `max` characters; an empty one is no text
 * - `texts`: an ordered list of such texts, at most `items`
 * - `code`, `codes`: one or several of a code list; several are kept sorted, each once
 * - `whole`: a whole number from `min` to `max`
 * - `day`: a calendar day `YYYY-MM-DD`; `yearDay`: a day of every year `MM-DD`
 * - `parsed`: an identifier with a rule of its own (IČO, web, e-mail, phone, postcode)
 */
export type FieldRule = {
  /** The field in the user's words, nominative. */
  readonly label: Text;
  /** true = cannot be cleared. */
  readonly required?: true;
  /** What a cleared field holds; null where not given. */
  readonly empty?: unknown;
} & (
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'texts'; readonly max: number; readonly items: number }
  | { readonly type: 'code' | 'codes'; readonly known: KnownCodes }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly type: 'day' | 'yearDay' | 'flag' }
  | { readonly type: 'parsed'; readonly parse: (text: string) => Parsed }
);

/** Rules by field name; the names are those of the entity and of the API. */
export type FieldRules = Readonly<Record<string, FieldRule>>;
