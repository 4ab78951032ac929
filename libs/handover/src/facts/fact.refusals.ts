import { notFound, Refusal } from '@navaz/kernel';

/** Not there and not yours are one answer. */
export const factNotFound = notFound({ cs: 'Ověření', en: 'The question' });

/** Only once. */
export const factAlreadyAsked = new Refusal('conflict', 'ALREADY_ASKED', {
  cs: 'Na toto jste se už zeptali. Chcete-li se zeptat znovu, připravte nový dotaz.',
  en: 'This has been asked already. To ask again, prepare a new question.',
});

/** Only once. */
export const factAlreadyAnswered = new Refusal('conflict', 'ALREADY_ANSWERED', {
  cs: 'Odpověď už je zapsaná.',
  en: 'The answer is recorded already.',
});

/** The person did not agree, or takes it back, or the matrix lets nothing through. */
export const factNotAgreed = new Refusal('not_allowed', 'FACT_NOT_AGREED', {
  cs: 'Bez platného souhlasu klienta právě s tímto ověřením u tohoto partnera se zeptat nejde.',
  en: 'Without the person’s agreement to this very question to this partner it cannot be asked.',
});
