import type { FieldRefusal } from '@navaz/kernel';
import { accreditationKindTable } from '../code-lists/accreditation-kinds.js';
import type { FieldRules } from '../check-input/field-rule.js';
import { fieldFault } from '../check-input/read-field.js';
import { czechDay } from '../czech-day.js';
import { parseWebAddress } from '../identifiers/web-address.js';

/** An accreditation as its owner enters it: of the whole organisation, or of one service. */
export interface AccreditationDraft {
  readonly organisationId: string;
  readonly serviceId?: string | null;
  readonly kind: string;
  readonly issuer: string;
  readonly number?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  /** Where it can be seen: a web address or a register, in words. */
  readonly evidence?: string | null;
}

/** What an accreditation may hold. */
export const accreditationRules: FieldRules = {
  kind: { type: 'code', known: accreditationKindTable, required: true, label: { cs: 'Druh akreditace', en: 'Kind' } },
  issuer: { type: 'text', max: 200, required: true, label: { cs: 'Kdo ji vydal', en: 'Issuer' } },
  number: { type: 'text', max: 100, label: { cs: 'Číslo', en: 'Number' } },
  validFrom: { type: 'day', label: { cs: 'Platí od', en: 'Valid from' } },
  validTo: { type: 'day', label: { cs: 'Platí do', en: 'Valid to' } },
  evidence: { type: 'text', max: 500, label: { cs: 'Kde ji lze ověřit', en: 'Evidence' } },
};

/** Kinds that are not claimed by hand: the register and the coordinator say them. */
const notClaimed: Readonly<Record<string, readonly [cs: string, en: string]>> = {
  association_membership: [
    'Členství v asociaci zapisuje koordinátor.',
    'Membership in the association is entered by the coordinator.',
  ],
};

/** An address of any kind, `javascript:` or `data:` too; a word with a colon behind it and a gap is none. */
const address = /^[a-z][a-z\d+.-]*:\S/i;

/** Accreditations of an organisation and its services at most, the refused ones included. */
export const accreditationLimit = 200;

/** What is said where the same accreditation is there already. */
export const claimedTwice: FieldRefusal = fieldFault(
  'number',
  'ACCREDITATION_TWICE',
  'Tuto akreditaci s tímto číslem už v profilu máte. Zapište ji znovu, až bude platit od pozdějšího dne.',
  'The profile has this accreditation with this number already. Enter it again once it holds from a later day.',
);

/** An end before the beginning or in the past, evidence nobody can open, or a kind that is not the owner's to claim. */
export const accreditationFaults = (
  values: Readonly<Record<string, unknown>>,
  draft: AccreditationDraft,
  today: string,
): FieldRefusal[] => {
  const faults: FieldRefusal[] = [];
  const [from, to, evidence] = [values['validFrom'], values['validTo'], values['evidence']];
  if (typeof to === 'string' && to < today) {
    const cs = `Platnost skončila ${czechDay(to)}. Zapisujte jen to, co platí; rok prosím zkontrolujte.`;
    faults.push(fieldFault('validTo', 'OVER_ALREADY', cs, 'It has ended. Enter only what holds, and check the year.'));
  }
  if (typeof evidence === 'string' && address.test(evidence) && !parseWebAddress(evidence).ok) {
    const cs = 'Adresa, kde lze akreditaci ověřit, musí být webová: https://…';
    faults.push(
      fieldFault('evidence', 'EVIDENCE_NO_WEB', cs, 'The address of the evidence must be of the web: https://…'),
    );
  }
  if (typeof from === 'string' && typeof to === 'string' && to < from) {
    const cs = `Platnost končí ${czechDay(to)}, dřív než začíná ${czechDay(from)}.`;
    faults.push(fieldFault('validTo', 'END_BEFORE_BEGINNING', cs, 'It ends before it begins.'));
  }
  const words = Object.hasOwn(notClaimed, draft.kind) ? notClaimed[draft.kind] : undefined;
  if (words) faults.push(fieldFault('kind', 'KIND_NOT_CLAIMED', ...words));
  return faults;
};
