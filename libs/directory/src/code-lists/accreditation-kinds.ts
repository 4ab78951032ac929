import { codeTable, type CodeRow } from './code-row.js';

/** Codes of accreditationKinds. */
export type AccreditationKindCode =
  | 'social_service_registration'
  | 'probation_programme_accreditation'
  | 'debt_relief_accreditation'
  | 'child_protection_authorisation'
  | 'health_service_authorisation'
  | 'employment_agency_permit'
  | 'retraining_accreditation'
  | 'victim_support_register'
  | 'legal_aid_accreditation'
  | 'addiction_service_certification'
  | 'mediator_register'
  | 'association_membership'
  | 'other';

/** A kind of registration, accreditation or authorisation (akreditace, registrace). */
export interface AccreditationKindRow extends CodeRow {
  readonly code: AccreditationKindCode;
  /** The act behind it, in Czech; null where there is none or it is not certain. */
  readonly law: string | null;
}

/** The kinds. */
export const accreditationKinds: readonly AccreditationKindRow[] = [
  {
    code: 'social_service_registration',
    cs: 'registrace sociální služby',
    en: 'registration of a social service',
    law: 'zákon č. 108/2006 Sb., o sociálních službách',
  },
  {
    code: 'probation_programme_accreditation',
    cs: 'akreditace probačního programu Ministerstva spravedlnosti',
    en: 'accreditation of a probation programme by the Ministry of Justice',
    law: 'akreditace Ministerstva spravedlnosti',
  },
  {
    code: 'debt_relief_accreditation',
    cs: 'akreditace ke službám v oblasti oddlužení',
    en: 'accreditation for debt-relief services',
    law: 'zákon č. 182/2006 Sb., insolvenční zákon',
  },
  {
    code: 'child_protection_authorisation',
    cs: 'pověření k výkonu sociálně-právní ochrany dětí',
    en: 'authorisation for child protection',
    law: 'zákon č. 359/1999 Sb., o sociálně-právní ochraně dětí',
  },
  {
    code: 'health_service_authorisation',
    cs: 'oprávnění k poskytování zdravotních služeb',
    en: 'authorisation for health services',
    law: 'zákon č. 372/2011 Sb., o zdravotních službách',
  },
  {
    code: 'employment_agency_permit',
    cs: 'povolení ke zprostředkování zaměstnání',
    en: 'permit for employment mediation',
    law: 'zákon č. 435/2004 Sb., o zaměstnanosti',
  },
  {
    code: 'retraining_accreditation',
    cs: 'akreditace vzdělávacího programu nebo rekvalifikace',
    en: 'accreditation of an education or retraining programme',
    law: null,
  },
  {
    code: 'victim_support_register',
    cs: 'zápis v registru poskytovatelů pomoci obětem',
    en: 'entry in the register of victim support providers',
    law: 'zákon č. 45/2013 Sb., o obětech trestných činů',
  },
  {
    code: 'legal_aid_accreditation',
    cs: 'akreditace k poskytování právních informací obětem',
    en: 'accreditation for legal information to victims',
    law: 'zákon č. 45/2013 Sb., o obětech trestných činů',
  },
  {
    code: 'addiction_service_certification',
    cs: 'certifikace odborné způsobilosti adiktologické služby',
    en: 'certification of an addiction service',
    law: null,
  },
  {
    code: 'mediator_register',
    cs: 'zápis v seznamu mediátorů',
    en: 'entry in the register of mediators',
    law: 'zákon č. 202/2012 Sb., o mediaci',
  },
  { code: 'association_membership', cs: 'členství v asociaci', en: 'membership in the association', law: null },
  { code: 'other', cs: 'jiné', en: 'other', law: null },
];

/** The same by code. */
export const accreditationKindTable = codeTable(accreditationKinds);
