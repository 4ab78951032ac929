import { DomainEvent } from '@navaz/kernel';

/** Somebody is no longer a member of a unit. Its sessions ended at the same commit; open work goes to the team lead. */
export class MembershipEnded extends DomainEvent {
  static readonly event = 'identity.membership-ended';
  readonly name = MembershipEnded.event;

  constructor(
    readonly membershipId: string,
    readonly accountId: string,
    readonly organisationId: string,
    readonly role: string,
  ) {
    super();
  }
}

/** An account can never log in again; each of its memberships was told by {@link MembershipEnded} before. */
export class AccountEnded extends DomainEvent {
  static readonly event = 'identity.account-ended';
  readonly name = AccountEnded.event;

  constructor(readonly accountId: string) {
    super();
  }
}
