/** A sentence a person reads, Czech first. */
export interface Text {
  readonly cs: string;
  readonly en: string;
}

/** Languages the product speaks. */
export type Locale = 'cs' | 'en';

/** The sentence in the reader's language. */
export const inLocale = (text: Text, locale: Locale): string => text[locale];
