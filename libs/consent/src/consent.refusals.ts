import { notFound, Refusal } from '@navaz/kernel';

/** No such form, or not of your unit. */
export const signingNotFound = notFound({ cs: 'Souhlas', en: 'Agreement' });

/** No such grant, or neither held by nor addressed to your unit. */
export const grantNotFound = notFound({ cs: 'Bod souhlasu', en: 'Item of the agreement' });

/** The same person answered this form before. */
export const alreadyRecorded = new Refusal('conflict', 'ALREADY_RECORDED', {
  cs: 'Odpověď na tento formulář už je zapsaná. Pokud se klient rozhodl jinak, zapište odvolání, nebo připravte nový formulář.',
  en: 'The answer to this form is already recorded. If the client decided otherwise, record a withdrawal or make a new form.',
});

/** All items were answered, withdrawn or ended. */
export const nothingOpen = new Refusal('conflict', 'NOTHING_OPEN', {
  cs: 'V tomto formuláři už žádný bod na odpověď nečeká. Pro další souhlas připravte nový formulář.',
  en: 'No item of this form waits for an answer any more. Make a new form for another agreement.',
});

/** Only what was given can be renewed. */
export const notRenewable = new Refusal('conflict', 'NOT_RENEWABLE', {
  cs: 'Prodloužit jde jen souhlas, který klient dal a neodvolal. Připravte prosím nový formulář.',
  en: 'Only an agreement that was given and not withdrawn can be renewed. Please make a new form.',
});

/** The other one whose agreement is needed has not spoken. */
export const guardianMissing = new Refusal('conflict', 'NOT_ALL_AGREED', {
  cs: 'Souhlas mají prodloužit všichni, kdo ho dávali: klient, opatrovník, nebo oba. Zapište prosím jejich souhlas společně.',
  en: 'Everybody who gave the agreement has to renew it: the client, the guardian, or both. Record their agreement together.',
});

/** The content is gone after the end of the case. */
export const contentDestroyed = new Refusal('expired', 'CONTENT_DESTROYED', {
  cs: 'Obsah tohoto souhlasu už byl po skončení případu smazán. Zůstal jen záznam, že souhlas existoval.',
  en: 'The content of this agreement was deleted after the case ended. Only the record that it existed remains.',
});

/** A complete code that belongs to no slip. Says the same whatever is wrong with it. */
export const codeUnknown = new Refusal('not_found', 'CODE_UNKNOWN', {
  cs: 'Tento kód neznáme. Opište ho prosím ještě jednou přesně z lístku. Souhlas můžete vzít zpět i u kteréhokoli pracovníka nebo na papíře.',
  en: 'We do not know this code. Please copy it once more from the slip. You can also take the agreement back with any worker or on paper.',
});

/** Too many wrong codes. */
export const tooManyCodes = new Refusal('not_allowed', 'TOO_MANY_CODES', {
  cs: 'Z tohoto připojení přišlo moc špatných kódů a ani tenhle neznáme. Opište prosím kód z lístku ještě jednou přesně, správný projde i teď. Kdyby to nešlo, zkuste to za hodinu. Souhlas můžete hned vzít zpět i u kteréhokoli pracovníka nebo na papíře.',
  en: 'Too many wrong codes came from this connection, and we do not know this one either. Please copy the code once more from the slip, a right one is let through even now. If that fails, try again in an hour. You can take the agreement back with any worker or on paper right now, too.',
});
