import { Refusal } from '@navaz/kernel';

/** Who issues it answers for whom it is given to. */
export interface Issuing {
  /** The worker made sure that it is the person who asks, or their guardian. */
  readonly identityChecked: boolean;
}

/** What is the person’s alone is given to nobody whose identity was not checked. */
export const identityNotChecked = new Refusal('not_allowed', 'IDENTITY_NOT_CHECKED', {
  cs: 'Tyto údaje patří jen klientovi. Nejdřív ověřte totožnost toho, kdo o ně žádá, a potvrďte to.',
  en: 'This is for the person alone. Check first who is asking for it, and confirm that you did.',
});
