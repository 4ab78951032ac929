// The public register of social services as published (open data of the Ministry of Labour and Social Affairs). Only
// what is read here is named here: statutory bodies, heads of facilities and notes are personal data and never taken.
// Everything may be missing or of another type: it comes from outside.

/** A reference into a code list: `{ "id": "Okres/3402" }`. */
export interface SourceReference {
  readonly id?: unknown;
  readonly nazev?: unknown;
}

/** Ways to reach somebody. */
export interface SourceContacts {
  readonly weby?: unknown;
  readonly emaily?: unknown;
  readonly telefony?: unknown;
}

/** An address by codes of RÚIAN. */
export interface SourceAddress {
  readonly cisloDomovni?: unknown;
  readonly cisloOrientacni?: unknown;
  readonly kodAdresnihoMista?: unknown;
  readonly psc?: unknown;
  readonly typCislaDomovniho?: SourceReference | null;
  readonly kraj?: SourceReference | null;
  readonly okres?: SourceReference | null;
  readonly obec?: SourceReference | null;
  readonly mestskyObvodMestskaCast?: SourceReference | null;
  readonly ulice?: SourceReference | null;
}

/** A facility (zařízení); it has no id of its own. */
export interface SourceFacility {
  readonly nazev?: unknown;
  readonly poskytujeOd?: unknown;
  readonly poskytujeDo?: unknown;
  readonly utajenaAdresa?: unknown;
  readonly adresa?: SourceAddress | null;
}

/** A registered capacity: a maximum, never free places. */
export interface SourceCapacity {
  readonly pocet?: unknown;
  readonly typ?: SourceReference | null;
}

/** A form of the service. */
export interface SourceForm {
  readonly forma?: SourceReference | null;
  readonly nepretrzitePoskytovani?: unknown;
  readonly kapacity?: unknown;
}

/** The provider (poskytovatel). */
export interface SourceProvider extends SourceContacts {
  readonly nazev?: unknown;
  readonly ico?: unknown;
}

/** One registration. */
export interface SourceRegistration extends SourceContacts {
  readonly portalId?: unknown;
  readonly identifikator?: unknown;
  readonly datumPoskytovaniOd?: unknown;
  readonly datumPoskytovaniDo?: unknown;
  readonly druhSocialniSluzby?: SourceReference | null;
  readonly zarizeni?: unknown;
  readonly poskytovatel?: SourceProvider | null;
  readonly ciloveSkupiny?: unknown;
  readonly doplnujiciInformaceVekoveSkupiny?: unknown;
  readonly formy?: unknown;
  readonly rozsirenePusobnostiVKraji?: unknown;
}

/** What cannot be seen in a text: joints and marks that turn it about, so that a name would read as another one. */
const unseen = /\p{Cf}/gu;

/** The longest code or number of anything in the register; real ones have some forty characters. */
export const longestCode = 100;

/**
 * A text without outer or doubled spaces and without what cannot be seen, or null; numbers pass as their digits. Half
 * of a character written as two (a lone surrogate, which JSON can hold and no database stores) becomes the sign for
 * "unreadable".
 */
export const asText = (value: unknown): string | null => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return null;
  // NUL cannot be stored, other control characters are never meant.
  const text = value
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? null : text;
};

/** The beginning of a text, so many units long at most; a character on the edge is left out, never cut in half. */
export const startOf = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** The objects of a list; anything else is an empty list. */
export const asList = <Item extends object>(value: unknown): readonly Partial<Item>[] =>
  Array.isArray(value)
    ? value.filter((item): item is Partial<Item> => typeof item === 'object' && item !== null && !Array.isArray(item))
    : [];

/** The id of a reference, `Okres/3402`. */
export const idOf = (reference: unknown): string | null =>
  typeof reference === 'object' && reference !== null && 'id' in reference ? asText(reference.id) : null;

/** The name written beside a reference: a text, or `{ "cs": … }` as code lists have it. */
export const nameOf = (reference: unknown): string | null => {
  if (typeof reference !== 'object' || reference === null || !('nazev' in reference)) return null;
  const name = reference.nazev;
  return typeof name === 'object' && name !== null && 'cs' in name ? asText(name.cs) : asText(name);
};
