import { addDays, type FieldRefusal } from '@navaz/kernel';
import { contactFaults } from '../contact-faults.js';
import { fieldFault } from '../cooperation.refusals.js';

/** What is proposed. Days as `YYYY-MM-DD`, the last one included. */
export interface Proposal {
  readonly partnerId: string;
  readonly scopes: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Functions of the own side, code list contact functions. */
  readonly contacts: readonly string[];
  readonly note: string | null;
}

/** How far ahead an agreement may begin, in days. */
const furthestBeginning = 366;

/** Everything wrong with a proposal. Refusals: TOO_FAR, ENDS_BEFORE_IT_BEGINS, FUNCTION_UNKNOWN. */
export const proposalFaults = ({ validFrom, validTo, contacts }: Proposal, today: string): FieldRefusal[] => {
  const faults = contactFaults(contacts);
  if (validFrom > addDays(today, furthestBeginning)) {
    faults.push(
      fieldFault(
        'validFrom',
        'TOO_FAR',
        'Dohoda může začít nejvýš za rok.',
        'An agreement can begin within a year at most.',
      ),
    );
  }
  if (validTo !== null && (validTo < validFrom || validTo < today)) {
    faults.push(
      fieldFault(
        'validTo',
        'ENDS_BEFORE_IT_BEGINS',
        'Konec platnosti je dřív než začátek, nebo už uplynul.',
        'The end is before the beginning, or has passed.',
      ),
    );
  }
  return faults;
};
