import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { OpeningHours } from '../entities/opening-hours.js';

/** A form in which the service is given; null hours = not published. */
export interface FormPart {
  readonly form: ServiceFormCode;
  readonly openingHours: readonly OpeningHours[] | null;
  readonly nonstop: boolean | null;
}

/** A place from or to which people may come; the whole country has the code `CZ`. */
export interface AreaPart {
  readonly level: AreaKindCode;
  readonly code: string;
}

/** A prison in which the service works, and how; days `YYYY-MM-DD`. */
export interface PrisonPart {
  readonly prisonCode: string;
  readonly form: PrisonContactFormCode;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A run of a programme; days `YYYY-MM-DD`, size in people. */
export interface RunPart {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly enrolmentUntil: string | null;
  readonly size: number | null;
  readonly note: string | null;
}

/** The fields a provider needs to know at one stage. */
export interface StageNeeds {
  readonly stage: string;
  readonly fields: readonly string[];
}

/** The parts of a service that are lists of their own. */
export interface ServiceParts {
  readonly kinds: readonly string[];
  readonly targetGroups: readonly string[];
  readonly forms: readonly FormPart[];
  readonly areas: readonly AreaPart[];
  readonly prisonsServed: readonly PrisonPart[];
  readonly runs: readonly RunPart[];
}

/** Name of such a part. */
export type ServicePart = keyof ServiceParts;

/** An item of a list as it is typed in: every field may be absent or null. */
type Typed<Item> = { readonly [Field in keyof Item]?: Item[Field] | null };

/**
 * What an owner sends. Fields that are one value stand beside the lists under their own names; absent = leave,
 * null = clear. A list replaces the whole list.
 */
export interface ServiceDraft {
  readonly kinds?: readonly string[] | null;
  readonly targetGroups?: readonly string[] | null;
  readonly forms?: readonly Typed<FormPart>[] | null;
  readonly areas?: readonly Typed<AreaPart>[] | null;
  readonly prisonsServed?: readonly Typed<PrisonPart>[] | null;
  readonly runs?: readonly Typed<RunPart>[] | null;
  readonly minimumData?: readonly StageNeeds[] | null;
  readonly successorId?: string | null;
}
