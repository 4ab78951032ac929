import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { ProfilePartCode } from './code-lists/profile-parts.js';
import type { VerificationMethodCode } from './code-lists/verification-methods.js';
import { ServiceChanged } from './directory.events.js';
import { VerificationEntity } from './entities/verification.entity.js';

/** An act of verification: what was confirmed, how, with what result, by whom. */
export interface VerificationAct {
  readonly serviceId: string;
  readonly part: ProfilePartCode;
  readonly method: VerificationMethodCode;
  /** `error_reported` is not a result here: errors are reported through their own act. */
  readonly result: 'confirmed' | 'corrected' | 'not_reached' | 'wrong';
  readonly note?: string | null;
  readonly byOrganisationId: string | null;
  /** null = by a signed link or by the register. */
  readonly byAccountId: string | null;
}

/** Where every act of verification is written down, by this room and by others; freshness is computed from it. */
@Injectable()
export class Verifications {
  constructor(private readonly clock: Clock) {}

  /** Adds the act, dated now, and tells listeners that the service looks fresher. The caller audits its own act. */
  async record(tx: Transaction, act: VerificationAct): Promise<void> {
    await this.recordAll(tx, [act]);
  }

  /** The same for several parts at once. */
  async recordAll(tx: Transaction, acts: readonly VerificationAct[]): Promise<void> {
    const at = this.clock.now();
    await tx.repository(VerificationEntity).insert(acts.map((act) => ({ ...act, note: act.note ?? null, at })));
    tx.publish(new ServiceChanged([...new Set(acts.map((act) => act.serviceId))]));
  }
}
