import { DomainEvent } from '@navaz/kernel';
import type { Purpose } from './grant.js';

/** Which grant it was and what for. Never whose. */
export interface MovedGrant {
  readonly grantId: string;
  /** The handover or need it is about. */
  readonly aboutId: string;
  readonly purpose: Purpose;
}

/** What all events of this room tell. */
abstract class GrantsMoved extends DomainEvent {
  readonly grantIds: readonly string[];

  constructor(readonly grants: readonly MovedGrant[]) {
    super();
    this.grantIds = grants.map((grant) => grant.grantId);
  }
}

/** Grants were given. */
export class GrantsGiven extends GrantsMoved {
  static readonly event = 'consent.grants-given';
  readonly name = GrantsGiven.event;
}

/** Grants were withdrawn: whatever they opened is already closed. */
export class GrantsWithdrawn extends GrantsMoved {
  static readonly event = 'consent.grants-withdrawn';
  readonly name = GrantsWithdrawn.event;
}

/** Grants ended without the subject: the recipient left, or their content was destroyed. */
export class GrantsInvalidated extends GrantsMoved {
  static readonly event = 'consent.grants-invalidated';
  readonly name = GrantsInvalidated.event;
}
