import type { Text } from '@navaz/kernel';
import type { Standing } from './grant-seen.js';

/** Why a field passes, or why it does not; in the order in which the questions are asked. */
export const reasonWords = {
  NOT_AT_THIS_STAGE: { cs: 'V tomto kroku se tento údaj nepředává.', en: 'This does not pass at this stage.' },
  RECIPIENT_GONE: {
    cs: 'Příjemce skončil nebo ho koordinátor vyřadil z adresáře.',
    en: 'The recipient has ended, or the coordinator took it out of the directory.',
  },
  RESIDENTIAL_ONLY: {
    cs: 'Tento údaj se předává jen pobytové službě.',
    en: 'This passes to residential services only.',
  },
  NOT_DECLARED: {
    cs: 'Příjemce ve svém profilu neuvedl, že tento údaj potřebuje.',
    en: 'The recipient has not declared that it needs this.',
  },
  NO_RULE: {
    cs: 'Pro předání mezi těmito druhy organizací není žádné pravidlo.',
    en: 'The matrix has no rule for these kinds of organisation.',
  },
  NO_CONVICTION_GROUND: {
    cs: 'Pravidlo nemá důvod podle čl. 10 GDPR. Sám souhlas k předání nestačí.',
    en: 'The rule has no ground under GDPR art. 10. Agreement alone does not open it.',
  },
  NO_SPECIAL_GROUND: {
    cs: 'Údaj vypovídá o zdraví a pravidlo k tomu nemá důvod podle čl. 9 GDPR.',
    en: 'This reveals health and the rule has no ground for that under GDPR art. 9.',
  },
  AGREEMENT_MISSING: {
    cs: 'Chybí souhlas člověka s předáním tohoto údaje tomuto příjemci.',
    en: 'The person’s agreement to pass this to this recipient is missing.',
  },
  AGREEMENT_ASKED: {
    cs: 'O souhlas jsme požádali, člověk zatím neodpověděl.',
    en: 'Agreement was asked for; the person has not answered yet.',
  },
  AGREEMENT_REFUSED: {
    cs: 'Člověk s předáním nesouhlasí.',
    en: 'The person does not agree to pass this.',
  },
  AGREEMENT_WITHDRAWN: { cs: 'Člověk souhlas odvolal.', en: 'The person withdrew the agreement.' },
  AGREEMENT_EXPIRED: { cs: 'Platnost souhlasu skončila.', en: 'The agreement has expired.' },
  AGREEMENT_INVALIDATED: {
    cs: 'Souhlas už neplatí, protože příjemce nebo služba skončily.',
    en: 'The agreement no longer holds because the recipient or service ended.',
  },
  AGREEMENT_NARROWER: {
    cs: 'Souhlas člověka tento údaj neobsahuje, příjemce o něj tehdy nežádal. Je potřeba nový souhlas.',
    en: 'The person’s agreement does not contain this; the recipient did not ask for it then. A new agreement is needed.',
  },
  NOBODY: {
    cs: 'Údaj sám o sobě neříká, o koho jde, předá se s tímto krokem.',
    en: 'This does not say who the person is; it goes with this stage.',
  },
  AGREEMENT: { cs: 'Člověk s předáním souhlasí.', en: 'The person agrees.' },
  COOPERATION: {
    cs: 'Instituce mají platnou dohodu o sdílení informací.',
    en: 'An agreement about sharing information is in force between the institutions.',
  },
  OWN_BASIS: {
    cs: 'Instituce předává na základě vlastního právního základu.',
    en: 'The institution passes this on its own legal basis.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why nothing passes of a person who asked for restriction; the room that knows the person says so after the decision. */
export const restrictedWords: Text = {
  cs: 'Člověk požádal, abychom s jeho údaji zatím nic nedělali.',
  en: 'The person asked that nothing is done with their data for now.',
};

/** One of the codes in {@link reasonWords}. */
export type ReasonCode = keyof typeof reasonWords;

/** The reasons for which something passes though nobody asked the person. */
export const withoutBeingAsked: readonly ReasonCode[] = ['OWN_BASIS', 'COOPERATION'];

/** The reason behind each grant that does not open a field. */
export const standingReason: Readonly<Record<Exclude<Standing, 'valid'> | 'narrower', ReasonCode>> = {
  requested: 'AGREEMENT_ASKED',
  refused: 'AGREEMENT_REFUSED',
  withdrawn: 'AGREEMENT_WITHDRAWN',
  expired: 'AGREEMENT_EXPIRED',
  invalidated: 'AGREEMENT_INVALIDATED',
  narrower: 'AGREEMENT_NARROWER',
};
