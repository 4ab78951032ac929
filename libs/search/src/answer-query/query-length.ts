import { invalidInput, type Refusal } from '@navaz/kernel';

/** Letters of a query at most. */
export const longestQuery = 200;

/** The refusal of a longer one. */
export const queryTooLong = (): Refusal =>
  invalidInput([
    {
      path: 'query',
      code: 'QUERY_TOO_LONG',
      text: {
        cs: `Dotaz může mít nejvýš ${longestQuery} znaků. Zkraťte ho prosím na to hlavní.`,
        en: `A query may have at most ${longestQuery} characters. Please keep to the main thing.`,
      },
    },
  ]);
