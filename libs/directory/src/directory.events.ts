import { DomainEvent } from '@navaz/kernel';

/** Something of these services that others show or index has changed; ended and unlisted ones included. */
export class ServiceChanged extends DomainEvent {
  readonly name = 'directory.service-changed';

  constructor(readonly serviceIds: readonly string[]) {
    super();
  }
}

/** An organisation was created, changed, listed, suspended or merged; its services may look different too. */
export class OrganisationChanged extends DomainEvent {
  readonly name = 'directory.organisation-changed';

  constructor(readonly organisationId: string) {
    super();
  }
}

/** An import of the public register was stored: anything may have changed. */
export class RegisterImported extends DomainEvent {
  readonly name = 'directory.register-imported';
}
