import { invalidInput, type Refusal } from '@navaz/kernel';

/** Services whose conditions are held against a client's circumstances at most: a region has fewer, the country more. */
export const mostCompared = 3000;

/** The refusal of circumstances where more services are in question. */
export const tooManyToCompare = (): Refusal =>
  invalidInput([
    {
      path: 'circumstances',
      code: 'TOO_MANY_TO_COMPARE',
      text: {
        cs: `Situaci klienta porovnáme s podmínkami nejvýš ${mostCompared} služeb, tohle hledání jich má víc. Přidejte kraj nebo druh služby.`,
        en: `The client's circumstances are compared with the conditions of at most ${mostCompared} services; this search has more. Add a region or a kind of service.`,
      },
    },
  ]);
