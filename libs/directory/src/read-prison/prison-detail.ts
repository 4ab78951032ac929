import type { SecurityLevelCode } from '../code-lists/security-levels.js';
import type { SexCode } from '../code-lists/sexes.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { ContactShown, KindOffered, NamedPlace, OrganisationBrief } from '../profile/profile-parts.js';

/** A prison with what is known of it. Null = not known. */
export interface PrisonDetail {
  readonly code: string;
  readonly name: string;
  readonly organisationId: string;
  readonly type: 'prison' | 'remand_prison';
  readonly municipality: NamedPlace;
  readonly district: NamedPlace;
  readonly region: NamedPlace;
  readonly latitude: number;
  readonly longitude: number;
  readonly address: string | null;
  readonly levels: Readonly<Partial<Record<SecurityLevelCode, boolean | null>>>;
  readonly sexes: readonly SexCode[] | null;
  readonly remand: boolean | null;
  readonly juveniles: boolean | null;
  readonly detentionInstitute: boolean;
  readonly capacity: number | null;
  readonly capacityAsOf: string | null;
  readonly capacitySource: string | null;
  readonly specialUnits: readonly string[];
  readonly branches: readonly string[];
  readonly acceptsCooperation: 'yes' | 'no' | 'from_date' | 'unknown';
  readonly acceptsCooperationFrom: string | null;
  readonly cooperationHow: string | null;
  readonly servicesHere: number;
  readonly contacts: readonly ContactShown[];
}

/** A service that works in a prison. */
export interface PrisonWorker {
  readonly service: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationBrief;
  readonly kinds: readonly KindOffered[];
  readonly form: PrisonContactFormCode;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
