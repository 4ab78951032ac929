import { DomainEvent } from '@navaz/kernel';
import type { AgreementScope } from './agreement.js';

/** Both sides agreed: from its first day on the agreement holds. */
export class AgreementInForceEvent extends DomainEvent {
  readonly name = 'cooperation.agreement-in-force';

  constructor(
    readonly agreementId: string,
    readonly organisationIds: readonly string[],
    readonly scopes: readonly AgreementScope[],
  ) {
    super();
  }
}

/** One side ended the agreement, or took back what was only proposed: it holds no longer. */
export class AgreementEndedEvent extends DomainEvent {
  readonly name = 'cooperation.agreement-ended';

  constructor(
    readonly agreementId: string,
    readonly organisationIds: readonly string[],
    readonly scopes: readonly AgreementScope[],
  ) {
    super();
  }
}
