import { DomainEvent } from '@navaz/kernel';
import type { AgreementScope } from './agreement.js';

/** Both sides agreed: from its first day on the agreement holds. */
export class AgreementInForce extends DomainEvent {
  static readonly event = 'cooperation.agreement-in-force';
  readonly name = AgreementInForce.event;

  constructor(
    readonly agreementId: string,
    readonly organisationIds: readonly string[],
    readonly scopes: readonly AgreementScope[],
  ) {
    super();
  }
}

/** One side ended the agreement, or took back what was only proposed: it holds no longer. */
export class AgreementEnded extends DomainEvent {
  static readonly event = 'cooperation.agreement-ended';
  readonly name = AgreementEnded.event;

  constructor(
    readonly agreementId: string,
    readonly organisationIds: readonly string[],
    readonly scopes: readonly AgreementScope[],
  ) {
    super();
  }
}
