import { DomainEvent } from '@navaz/kernel';

/** Something of these services that others show or index has changed; ended and unlisted ones included. */
export class ServiceChanged extends DomainEvent {
  static readonly event = 'directory.service-changed';
  readonly name = ServiceChanged.event;

  constructor(readonly serviceIds: readonly string[]) {
    super();
  }
}

/** An organisation was created, changed, listed, suspended or merged; its services may look different too. */
export class OrganisationChanged extends DomainEvent {
  static readonly event = 'directory.organisation-changed';
  readonly name = OrganisationChanged.event;

  constructor(readonly organisationId: string) {
    super();
  }
}

/** An import of the public register was stored: anything may have changed. */
export class RegisterImported extends DomainEvent {
  static readonly event = 'directory.register-imported';
  readonly name = RegisterImported.event;
}

/**
 * These services have ended: told on the day the end comes, also where it was set ahead or came from the register. An
 * end moved to another past day is told again, so listeners take it as often as it comes.
 */
export class ServiceEnded extends DomainEvent {
  static readonly event = 'directory.service-ended';
  readonly name = ServiceEnded.event;

  constructor(readonly serviceIds: readonly string[]) {
    super();
  }
}

/** An organisation or unit has ended: told on the day the end comes. Its services are told of by `ServiceEnded`. */
export class OrganisationEnded extends DomainEvent {
  static readonly event = 'directory.organisation-ended';
  readonly name = OrganisationEnded.event;

  constructor(readonly organisationId: string) {
    super();
  }
}
