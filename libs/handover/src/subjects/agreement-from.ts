import type { SubjectIdentity } from './subject-identity.js';

/** Who has to agree, by what is known: a guardian must be named where one does. */
export type AgreementFrom = 'subject' | 'guardian' | 'both';

/** Whether the law asks for the guardian's agreement too. */
export const isMinor = ({ ageBand }: Pick<SubjectIdentity, 'ageBand'>): boolean => ageBand === '15-17';

/** Who agrees where nobody said otherwise. */
export const usualAgreement = (identity: Pick<SubjectIdentity, 'ageBand'>): AgreementFrom =>
  isMinor(identity) ? 'both' : 'subject';
