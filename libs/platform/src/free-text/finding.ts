import type { Text } from '@navaz/kernel';

/** What a free text may not say, or may say only when whoever writes it confirms it. */
export const findingWords = {
  BIRTH_NUMBER: {
    cs: 'Rodné číslo se tu neposílá. Vymažte ho.',
    en: 'A birth number is not sent here. Remove it.',
  },
  BIRTH_DATE: {
    cs: 'Vypadá to na datum narození. Vymažte ho; pokud ho služba potřebuje, dostane ho v potvrzeném kroku.',
    en: 'This looks like a date of birth. Remove it; a service that needs it gets it once the place is confirmed.',
  },
  OWN_NAME: {
    cs: 'Je tu jméno člověka, o kterého jde. Napište místo něj třeba „klient“ nebo „klientka“.',
    en: 'This is the name of the person concerned. Write “the client” instead.',
  },
  PENAL_PARAGRAPH: {
    cs: 'Paragraf trestního zákoníku se nepředává. Vymažte ho.',
    en: 'A paragraph of the penal code is not passed. Remove it.',
  },
  OFFENCE: {
    cs: 'O trestné činnosti se tu nepíše. Vymažte to.',
    en: 'Offences are not written about here. Remove it.',
  },
  MIXED_SCRIPT: {
    cs: 'Slovo míchá písmena různých abeced. Napište ho znovu na české klávesnici.',
    en: 'This word mixes letters of different alphabets. Type it again on one keyboard.',
  },
  TOO_LONG: {
    cs: 'Text je delší, než se sem vejde. Zkraťte ho prosím.',
    en: 'The text is longer than there is room for. Please shorten it.',
  },
  NAME_MAYBE: {
    cs: 'Není to jméno člověka, o kterého jde? Pokud ano, vymažte ho.',
    en: 'Is this the name of the person concerned? If so, remove it.',
  },
  OFFENCE_MAYBE: {
    cs: 'Může to vypovídat o trestném činu. Je nutné, aby to příjemce věděl?',
    en: 'This may tell of an offence. Must the recipient know it?',
  },
  PHONE: {
    cs: 'Je tu telefonní číslo. Potvrďte, že se má předat a že nepatří člověku, o kterého jde.',
    en: 'There is a phone number. Confirm that it is to be passed and is not the person’s own.',
  },
  EMAIL: {
    cs: 'Je tu e-mail. Potvrďte, že se má předat a že nepatří člověku, o kterého jde.',
    en: 'There is an e-mail address. Confirm that it is to be passed and is not the person’s own.',
  },
  HEALTH: {
    cs: 'Vypovídá to o zdraví. Potvrďte, že to chce člověk sdělit a služba to potřebuje vědět.',
    en: 'This tells of health. Confirm that the person wants it told and the service needs to know.',
  },
  ORIGIN: {
    cs: 'Vypovídá to o původu, víře nebo orientaci. Potvrďte, že to chce člověk sdělit a služba to potřebuje vědět.',
    en: 'This tells of origin, faith or orientation. Confirm that the person wants it told and the service needs to know.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** One of the codes in {@link findingWords}. */
export type FindingCode = keyof typeof findingWords;

/** Found at the first: the text cannot be sent. Found at the second: it can, once each place is confirmed. */
export type Severity = 'stop' | 'confirm';

const toConfirm: readonly FindingCode[] = ['NAME_MAYBE', 'OFFENCE_MAYBE', 'PHONE', 'EMAIL', 'HEALTH', 'ORIGIN'];

/** One place in a text. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** First character, counted from 0 in UTF-16 units of the text as given. */
  readonly from: number;
  /** One past the last character. */
  readonly to: number;
  readonly text: Text;
}

/** A finding of a kind at a place of the text as given. */
export const finding = (code: FindingCode, from: number, to: number): Finding => ({
  code,
  severity: toConfirm.includes(code) ? 'confirm' : 'stop',
  from,
  to,
  text: findingWords[code],
});
