import { DomainEvent } from '@navaz/kernel';

/** A rule changed for one sending institution: what it may pass from now on is decided by this version. */
export class MatrixApproved extends DomainEvent {
  static readonly event = 'disclosure.matrix-approved';
  readonly name = MatrixApproved.event;

  constructor(
    readonly cellId: string,
    readonly organisationId: string,
  ) {
    super();
  }
}
