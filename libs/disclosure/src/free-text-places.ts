import type { Text } from '@navaz/kernel';

/** The only places where somebody may write freely about a subject; each is checked before it is sent. */
export const freeTextPlaces = {
  wish: { longest: 300, text: { cs: 'přání člověka', en: 'a wish of the person' } },
  question: { longest: 300, text: { cs: 'otázka druhé straně', en: 'a question to the other side' } },
  answer: { longest: 300, text: { cs: 'odpověď na otázku', en: 'an answer to a question' } },
  meeting: { longest: 200, text: { cs: 'kde a kdy se sejít', en: 'where and when to meet' } },
  other_reason: { longest: 200, text: { cs: 'jiný důvod', en: 'another reason' } },
} as const satisfies Readonly<Record<string, { readonly longest: number; readonly text: Text }>>;

/** One of {@link freeTextPlaces}. */
export type FreeTextPlace = keyof typeof freeTextPlaces;
