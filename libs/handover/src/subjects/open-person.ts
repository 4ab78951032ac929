import type { OwnerKey } from '@navaz/platform';
import { isMinor, usualAgreement, type AgreementFrom } from './agreement-from.js';
import { ageBandOf, openIdentity, type SubjectIdentity } from './subject-identity.js';

/** Who a person is today, and who has to agree for them. */
export interface Person {
  readonly identity: SubjectIdentity;
  readonly agreementFrom: AgreementFrom;
}

/**
 * Opens a person as of a day. They grow older under the seal: the age band follows from the birth date on that day, and
 * who comes of age after they were typed in agrees for themselves. A band without a birth date stays as it was typed, and
 * so does one that stayed behind when the case moved.
 * @param agreementFrom who had to agree when they were typed in
 * @param today `YYYY-MM-DD`
 */
export const openPerson = (sealed: Buffer, agreementFrom: AgreementFrom, key: OwnerKey, today: string): Person => {
  const typed = openIdentity(sealed, key);
  const ages = typed.birthDate !== null && typed.ageBand !== null;
  const identity = ages ? { ...typed, ageBand: ageBandOf(typed.birthDate, today) } : typed;
  const isOfAge = isMinor(typed) && !isMinor(identity);
  return { identity, agreementFrom: isOfAge ? usualAgreement(identity) : agreementFrom };
};
