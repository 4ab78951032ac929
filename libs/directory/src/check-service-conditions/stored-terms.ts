import { asPublished } from '../check-conditions/as-published.js';
import type { AdmissionTerms } from '../check-conditions/check-admission.js';

/** What is stored of whom a service admits (`admissionTerms` of the reads of services). */
export interface StoredTerms extends AdmissionTerms {
  readonly registered: boolean;
}

/** The same as anybody may read it: a registered service has no strict condition without a ground. */
export const publishedTerms = ({ registered, ...terms }: StoredTerms): AdmissionTerms => ({
  ...terms,
  conditions: terms.conditions.map((condition) => asPublished(condition, registered)),
});
