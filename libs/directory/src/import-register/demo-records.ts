import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { AccreditationKindCode } from '../code-lists/accreditation-kinds.js';
import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { ChannelCode } from '../code-lists/channels.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import type { PrincipleCode } from '../code-lists/principles.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { AdmissionCondition } from '../check-conditions/condition.js';
import type { OpeningHours } from '../entities/opening-hours.js';
import type { ImportedContact } from './imported-rows.js';

/** A service of the demo. What is not given is not published. */
export interface DemoService {
  readonly name: string;
  /** Says in Czech that this is a demo, from what, and what of it is invented. */
  readonly demoNote: string;
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
  readonly forms: readonly { readonly form: ServiceFormCode; readonly openingHours?: readonly OpeningHours[] }[];
  readonly areas: readonly { readonly level: AreaKindCode; readonly code: string }[];
  readonly prisons?: readonly { readonly code: string; readonly form: PrisonContactFormCode }[];
  /** Towns; streets are not invented. */
  readonly towns?: readonly { readonly code: string; readonly discreet?: boolean; readonly wayIn?: string }[];
  readonly summary: string;
  readonly plainSummary?: string;
  readonly notFor?: string;
  readonly sexes?: readonly ('man' | 'woman')[];
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly languages?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly remoteContact?: boolean;
  readonly acts?: readonly string[];
  readonly documents?: readonly string[];
  readonly cost?: string;
  readonly channel?: ChannelCode;
  readonly leadTimeMonths?: number;
  readonly lengthMonths?: number;
  readonly bookingHorizonDays?: number;
  readonly minimumData?: Readonly<Record<string, readonly string[]>>;
  readonly conditionsPublished?: boolean;
  readonly conditions?: readonly Omit<AdmissionCondition, 'id'>[];
  readonly accreditation?: { readonly kind: AccreditationKindCode; readonly issuer: string };
  readonly programme?: {
    readonly target: number;
    readonly active: number;
    readonly supported: number;
    readonly on: string;
  };
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** An organisation of the demo with its services. */
export interface DemoOrganisation {
  /** `demo:<slug>`: never the key of a register's record, so an import leaves it alone. */
  readonly key: string;
  readonly kind: OrganisationKindCode;
  readonly name: string;
  readonly demoNote: string;
  readonly legalForm?: string;
  readonly ico?: string;
  readonly web?: string;
  readonly description: string;
  readonly foundedYear?: number;
  readonly principles?: readonly PrincipleCode[];
  readonly associationMember?: boolean;
  readonly regionCode?: string;
  readonly municipalityCode?: string;
  readonly contacts?: readonly ImportedContact[];
  readonly services: readonly DemoService[];
}

/** A stored service of the demo. */
export interface StoredDemoService {
  readonly key: string;
  readonly name: string;
  readonly id: string;
}
