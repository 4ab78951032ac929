import { codeTable, type CodeRow } from './code-row.js';

/** Codes of organisationKinds. */
export type OrganisationKindCode =
  | 'ngo'
  | 'public_provider'
  | 'prison'
  | 'probation_centre'
  | 'municipal_department'
  | 'child_protection'
  | 'labour_office'
  | 'health_facility'
  | 'employer'
  | 'mediator'
  | 'court_expert'
  | 'church'
  | 'coordinator'
  | 'other';

/** A kind of organisation (druh organizace). An organisation has exactly one. */
export interface OrganisationKindRow extends CodeRow {
  readonly code: OrganisationKindCode;
}

/** The kinds. */
export const organisationKinds: readonly OrganisationKindRow[] = [
  { code: 'ngo', cs: 'nezisková organizace', en: 'non-governmental organisation' },
  { code: 'public_provider', cs: 'příspěvková organizace', en: 'public provider' },
  { code: 'prison', cs: 'věznice', en: 'prison' },
  {
    code: 'probation_centre',
    cs: 'středisko Probační a mediační služby',
    en: 'centre of the Probation and Mediation Service',
  },
  {
    code: 'municipal_department',
    cs: 'sociální odbor (sociální kurátor)',
    en: 'municipal social department (social curator)',
  },
  { code: 'child_protection', cs: 'orgán sociálně-právní ochrany dětí (OSPOD)', en: 'child-protection office' },
  { code: 'labour_office', cs: 'úřad práce', en: 'labour office' },
  { code: 'health_facility', cs: 'zdravotnické zařízení', en: 'health facility' },
  { code: 'employer', cs: 'zaměstnavatel', en: 'employer' },
  { code: 'mediator', cs: 'mediátor', en: 'mediator' },
  { code: 'court_expert', cs: 'soudní znalec', en: 'court expert' },
  { code: 'church', cs: 'církev, náboženská společnost', en: 'church or religious society' },
  { code: 'coordinator', cs: 'koordinátor sítě', en: 'network coordinator' },
  { code: 'other', cs: 'jiná organizace', en: 'other organisation' },
];

/** The same by code. */
export const organisationKindTable = codeTable(organisationKinds);
