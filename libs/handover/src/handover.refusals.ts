import { notFound, Refusal } from '@navaz/kernel';

/** Not there and not yours are one answer. */
export const handoverNotFound = notFound({ cs: 'Žádost', en: 'The request' });
/** Not there and not yours are one answer. */
export const caseNotFound = notFound({ cs: 'Případ', en: 'The case' });
/** Not there and not yours are one answer. */
export const needNotFound = notFound({ cs: 'Potřeba', en: 'The need' });

/** The act is not possible in this state, or not for this side. */
export const notNow = new Refusal('conflict', 'NOT_NOW', {
  cs: 'Tohle teď s žádostí udělat nejde: mezitím se změnila, nebo je na řadě druhá strana. Načtěte ji znovu, uvidíte, co je možné.',
  en: 'This cannot be done with the request now: it has changed meanwhile, or it is the other side’s turn. Load it again to see what is possible.',
});

/** Somebody changed it in the meantime. */
export const changedMeanwhile = new Refusal('conflict', 'CHANGED_MEANWHILE', {
  cs: 'Záznam mezitím změnil někdo jiný. Načtěte ho znovu a zkuste to ještě jednou.',
  en: 'Somebody has changed the record meanwhile. Load it again and try once more.',
});

/** A reason of the list has to be chosen. */
export const reasonMissing = new Refusal('invalid_input', 'REASON_NOT_IN_LIST', {
  cs: 'Vyberte prosím důvod ze seznamu, který k tomuto kroku patří.',
  en: 'Please choose a reason of the list that belongs to this step (`moveReasons`).',
});

/** The person asked for restriction (art. 18 GDPR). */
export const subjectRestricted = new Refusal('not_allowed', 'SUBJECT_RESTRICTED', {
  cs: 'Klient požádal o omezení zpracování, proto se teď nic nepředává. Omezení může kdykoli zrušit.',
  en: 'The person asked for restriction, so nothing is passed on. They can lift it at any time.',
});

/** Said to the sender, who can do something about it. */
export const agreementRanOut = new Refusal('not_allowed', 'AGREEMENT_RAN_OUT', {
  cs: 'Souhlas klienta s předáním skončil. Nejdřív ho s klientem prodlužte na stránce případu, pak to půjde. Žádost ukončit, nebo zapsat odmítnutí můžete i teď.',
  en: 'The person’s agreement has run out. Prolong it with them on the page of the case first, then this can be done. You can end the request or record that it was declined now, too.',
});

/** A service asks for requests by mail, and can neither be written to nor called. */
export const recipientNotReachable = new Refusal('conflict', 'RECIPIENT_NOT_REACHABLE', {
  cs: 'K této službě se žádost nemá jak dostat: chce ji e-mailem, ale nezveřejnila e-mail ani telefon. Vyberte prosím jinou.',
  en: 'No request can reach this service: it wants it by mail and published neither a mail address nor a phone number. Please choose another one.',
});

/** Nothing that was asked to be taken back stands; whoever records it is not told that it was done. */
export const nothingToTakeBack = new Refusal('conflict', 'NOTHING_TO_TAKE_BACK', {
  cs: 'Není co vzít zpět: nic takového tu klient nedal, nebo už to neplatí. Zkontrolujte prosím jeho souhlasy u případu.',
  en: 'There is nothing to take back: nothing of the kind was agreed, or it holds no more. Please check the agreements of the case.',
});
