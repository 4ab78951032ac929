import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';

/** What the directory knows of an organisation or a unit of one (prison, curator, probation centre, NGO, branch). */
export interface UnitFacts {
  /** Its id today: the survivor's where the id that was asked for belongs to a merged record. */
  readonly unitId: string;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  /** Where it is responsible, as far as that is known; codes of the code lists. */
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly orpCode: string | null;
  readonly cityDistrictCode: string | null;
  /** The organisation it is a unit of. */
  readonly parentId: string | null;
  /** The organisation at the top of its parents; itself where it has none. */
  readonly organisationId: string;
  /** Code of the prison; null for everybody else. */
  readonly prisonCode: string | null;
  readonly listed: boolean;
  readonly endedOn: string | null;
  /** `endedOn` has come. */
  readonly ended: boolean;
}
