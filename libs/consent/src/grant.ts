import type { Locale } from '@navaz/kernel';
import type { GrantState, StoredState } from './grant.state.js';

/** What a recipient may use what it gets for: everything that is asked. */
export const purposes = [
  'assess',
  'interview',
  'hand_over',
  'confirm_fact',
  'report_back',
  'follow_up',
  'be_recognised',
] as const;

/** Purposes that were asked once and open nothing (ADR 23): a form from then is read and worded, no new one is made. */
export const formerPurposes = ['tell_others'] as const;

/** One of {@link purposes}. */
export type AskedPurpose = (typeof purposes)[number];

/** What an agreement that is held may be for. */
export type Purpose = AskedPurpose | (typeof formerPurposes)[number];

/** What is passed. `condition_answer`, `fact` and `topic` always name which one in the grant's detail. */
export const categories = [
  'request_data',
  'condition_answer',
  'name',
  'birth_date',
  'contact',
  'meeting',
  'guardian',
  'in_service',
  'fact',
  'topic',
  'recognition',
] as const;

/** What was asked for {@link formerPurposes}. */
export const formerCategories = ['other_organisations'] as const;

/** One of {@link categories}. */
export type AskedCategory = (typeof categories)[number];

/** What an agreement that is held may let pass. */
export type Category = AskedCategory | (typeof formerCategories)[number];

/** Who gets it: a service, or a unit (its organisation id) for curators, probation and prisons. Never a whole network. */
export interface Recipient {
  readonly kind: 'service' | 'unit';
  readonly id: string;
  /** The organisation behind the service; of a unit the same id. */
  readonly organisationId: string;
}

/** Who has to agree: of minors and people under guardianship the guardian too, or alone. */
export type RequiredFrom = 'subject' | 'guardian' | 'both';

/** Who spoke. */
export type Party = 'subject' | 'guardian';

/** How the agreement was expressed. */
export const expressions = ['paper', 'electronic', 'spoken_witness', 'spoken_interpreter'] as const;

/** One of {@link expressions}. */
export type Expressed = (typeof expressions)[number];

/** Who is freed from a duty of secrecy by an item: the unit that asks, or whoever answers or reports to it. */
export const waivers = ['asker', 'answerer'] as const;

/** One of {@link waivers}. */
export type Waiver = (typeof waivers)[number];

/** One thing the subject is asked for. */
export interface GrantItem {
  /** The handover it is about; for recognition the need. Opaque here. */
  readonly aboutId: string;
  readonly recipient: Recipient;
  readonly purpose: AskedPurpose;
  readonly category: AskedCategory;
  /** Code of the condition, the fact or the topic; a code, never a text. */
  readonly detail?: string | null;
  /** Codes of the fields it opens, all of them; the room that knows the recipient works them out. None of some kinds. */
  readonly fields: readonly string[];
  /** Whom it frees from secrecy; absent: nobody. */
  readonly waives?: readonly Waiver[];
  /** The last day it should hold, `YYYY-MM-DD`. */
  readonly until: string;
}

/** One grant: agreement that a recipient gets a category for a purpose until a day, and no more. */
export interface Grant {
  readonly id: string;
  readonly signingId: string;
  /** The number on the form and the slip, from 1. */
  readonly item: number;
  readonly subjectId: string;
  readonly aboutId: string;
  readonly recipient: Recipient;
  readonly purpose: Purpose;
  readonly category: Category;
  /** Null where the category names none, and after the content was destroyed. */
  readonly detail: string | null;
  /** Codes of the fields it opens, as they were when it was asked for: it never opens another. */
  readonly fields: readonly string[];
  /** Whom its form said it frees from secrecy; null where it was asked for before that was kept. */
  readonly waives: readonly Waiver[] | null;
  /** As recorded; ask `stateAt` or `validFor` what it means now. */
  readonly state: StoredState;
  /** The last day it holds; before an answer the last day that was asked for. */
  readonly validUntil: string;
  /** Since when it is in this state, as its recorder says. */
  readonly since: Date;
}

/** One act in a grant's life. Append-only. */
export interface GrantEvent {
  readonly grantId: string;
  readonly state: GrantState;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly validUntil: string | null;
  /** How: expressed on paper …, withdrawn by code, by a worker, on paper, or by the platform. */
  readonly means: string | null;
  /** Who spoke; null where nobody did, and where the code on the slip was used: nobody knows by whom. */
  readonly byParty: RequiredFrom | null;
  /** Why it was invalidated, as a code. */
  readonly reason: string | null;
  readonly explainedByMembershipId: string | null;
  /** Null for the subject's own act by code and for timers. */
  readonly recordedByMembershipId: string | null;
  readonly recordedByUnitId: string | null;
}

/** A grant with everything that happened to it, the earliest first. */
export interface GrantWithHistory extends Grant {
  readonly history: readonly GrantEvent[];
}

/** One form: several grants asked for at once, with one notice. */
export interface Signing {
  readonly id: string;
  readonly subjectId: string;
  /** The unit that holds the case now. */
  readonly holderId: string;
  /** The unit that asked. */
  readonly askedByUnitId: string;
  readonly requiredFrom: RequiredFrom;
  readonly locale: Locale;
  readonly noticeVersion: number;
  /** SHA-256 of the notice as shown, hexadecimal. */
  readonly noticeHash: string;
  readonly askedAt: Date;
  readonly contentDestroyedAt: Date | null;
  readonly grants: readonly Grant[];
}
