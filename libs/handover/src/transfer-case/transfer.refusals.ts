import { fieldRow, type FieldDecision } from '@navaz/disclosure';
import { Refusal, type Locale } from '@navaz/kernel';

/** To the unit one works for, or to one that does not take part. */
export const notAParticipant = new Refusal('conflict', 'NOT_A_PARTICIPANT', {
  cs: 'Případ jde převést jen na pracoviště, které se ho účastní. Nejdřív ho prosím k případu přidejte.',
  en: 'A case can only go to a unit that takes part in it. Please add it to the case first.',
});

/** What the participation stood on is gone. */
export const groundGone = new Refusal('not_allowed', 'NOT_ALLOWED_TO_PASS', {
  cs: 'Souhlas nebo oprávnění, na kterém účast tohoto pracoviště stála, už neplatí. Případ na ně převést nejde.',
  en: 'The agreement or basis on which this unit took part does not hold any more. The case cannot go to it.',
});

/** The person asked for restriction (art. 18 GDPR). */
export const subjectRestricted = new Refusal('not_allowed', 'SUBJECT_RESTRICTED', {
  cs: 'Klient požádal o omezení zpracování, proto případ teď převést nejde. Omezení může kdykoli zrušit.',
  en: 'The person asked for restriction, so the case cannot be transferred now. They can lift it at any time.',
});

const named = (fields: readonly FieldDecision[], locale: Locale): string =>
  fields.map(({ field }) => fieldRow(field)?.text[locale] ?? field).join(', ');

/** The person has not been asked about all of the record, or the agreement has run out; asking helps. */
export const agreementsMissing = (missing: readonly FieldDecision[]): Refusal =>
  new Refusal(
    'not_allowed',
    'AGREEMENTS_MISSING',
    {
      cs: `Nové pracoviště by se dozvědělo údaje, ke kterým klient nedal odpověď: ${named(missing, 'cs')}. Připravte prosím formulář souhlasu s předáním případu a zapište odpověď. Na co klient řekne ne, to se s případem nepředá.`,
      en: `The new owner of the case would learn what the person has not answered about: ${named(missing, 'en')}. Please prepare a form about handing the case over and record the answer. What the person says no to does not go with the case.`,
    },
    missing.map(({ field, text }) => ({ path: field, code: 'AGREEMENT_MISSING', text })),
  );

/** The person said no to what no case can be led without, or no rule lets it through. */
export const cannotGo = (needed: FieldDecision): Refusal =>
  new Refusal('not_allowed', 'NOT_ALLOWED_TO_PASS', {
    cs: `Bez údaje „${named([needed], 'cs')}“ případ převést nejde. ${needed.text.cs}`,
    en: `Without “${named([needed], 'en')}” the case cannot go. ${needed.text.en}`,
  });
