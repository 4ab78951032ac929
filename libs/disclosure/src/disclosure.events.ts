import { DomainEvent } from '@navaz/kernel';

/** A rule changed for one sending institution: what it may pass from now on is decided by this version. */
export class MatrixApprovedEvent extends DomainEvent {
  readonly name = 'disclosure.matrix-approved';

  constructor(
    readonly cellId: string,
    readonly organisationId: string,
  ) {
    super();
  }
}
