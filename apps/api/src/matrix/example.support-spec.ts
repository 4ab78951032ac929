import type { TestDatabase } from '@navaz/testing';

/** Whose records: of the organisation most actors belong to, or of another one. */
export type Side = 'own' | 'foreign';

/** Actors of `actors.support-spec.ts`. */
export type ActorName =
  | 'anonymous'
  | 'worker'
  | 'team_lead'
  | 'profile_owner'
  | 'auditor'
  | 'coordinator'
  | 'machine'
  | 'ended_member'
  | 'other_service';

/**
 * Who may read a canary: `own` nobody outside its organisation, nor a member narrowed to another service; `member`
 * whoever belongs to the organisation; `professional` professionals as well; `nobody` nobody at all through the API.
 */
export type Audience = 'own' | 'member' | 'professional' | 'nobody';

/** Where rooms put what a side has: records by kind, and texts that must not leave. */
export interface SideRecords {
  readonly side: Side;
  readonly db: TestDatabase;
  /** The id of a record by kind, e.g. `service`; a fault where no room made one. */
  id(kind: string): string;
  /**
   * Remembers a record. `of` says what it belongs to: a record of one service is also foreign to members of the same
   * organisation whose membership covers another service.
   */
  keep(kind: string, id: string, of: 'organisation' | 'service'): void;
  /**
   * A command of the team lead of the organisation, or of another unit of the side, through the API, for records that
   * only the room itself can make.
   */
  act(mutation: string, input: Readonly<Record<string, unknown>>, unit?: string): Promise<void>;
  /** A text to be stored; the matrix looks for it in every answer. */
  canary(audience: Audience, what: string): string;
  /** One row, its id kept as `kind`. */
  insert(kind: string, of: 'organisation' | 'service', sql: string, parameters: readonly unknown[]): Promise<string>;
}

/** What stands at one id of an operation's arguments: the kind of a record, or why it is none. */
export type AtId = string | { readonly noRecord: string };

/** How one operation is tried on a record that is not the actor's. */
export interface Example {
  /**
   * What stands at each id of the arguments, by path (`input.serviceId`, `id`). The matrix walks the schema and asks
   * for every one of them.
   */
  readonly at: Readonly<Record<string, AtId>>;
  /** The other arguments, valid: a refusal must come from whose the record is, not from a broken field. */
  readonly given?: Readonly<Record<string, unknown>>;
  /**
   * `refused` (default): whoever is not its owner is refused, in the same words as for an id that never was.
   * `public`: the record itself is for everybody; what is not stays inside.
   * `list`: takes no record; shows nothing of the foreign side.
   * `own`: acts on the actor's own and on no record named in the arguments; the reason says why it is not tried.
   */
  readonly as?: 'refused' | 'public' | 'list' | { readonly own: string };
  /** Codes of refusals that say no more than NOT_FOUND does here; default NOT_FOUND only. */
  readonly codes?: readonly string[];
  /** Actors whose work it is to act on others' records, and why. An id that never was is still refused. */
  readonly opens?: { readonly to: readonly ActorName[]; readonly why: string };
  /** The owner who gets through with the very same arguments; default the profile owner of the foreign side. */
  readonly by?: 'profile_owner' | 'team_lead' | 'coordinator' | 'auditor' | 'machine' | 'outsider';
  /** A refused read leaves a row in the log of disclosures; nothing else is stored. */
  readonly logs?: true;
  /** A fault that is known and not mended yet. The example must fail until it is; then this line goes. */
  readonly awaits?: string;
  /** Codes that answer the owner instead of a result, where the example cannot go further, and why. */
  readonly endsIn?: { readonly code: string; readonly why: string };
}

/**
 * One room's part of the matrix: its records, and an example of each of its operations by name (`query x`, `mutation y`).
 * Another one of the same operation has a note behind a dot: `query x · unlisted`.
 */
export interface MatrixRoom {
  readonly room: string;
  arrange(records: SideRecords): Promise<void>;
  readonly examples: Readonly<Record<string, Example>>;
}
