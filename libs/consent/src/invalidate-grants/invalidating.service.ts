import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { GrantsInvalidated, type MovedGrant } from '../consent.events.js';
import type { Recipient } from '../grant.js';

/** Which grants lose their ground: all of a recipient that left, or those named. */
export type GrantsLost = { readonly recipient: Recipient } | { readonly grantIds: readonly string[] };

/** Why, as a code: `recipient_left`, `service_ended`, `case_closed` and the like. */
export type LostBecause = string;

const moved = `grant_id as "grantId", about_id as "aboutId", purpose`;

/** Ends grants that the subject did not take back. Needs no actor, and can only close. */
@Injectable()
export class Invalidating {
  constructor(private readonly clock: Clock) {}

  /** Answers the ids of the grants that ended by this; what has ended already stays as it is. */
  async invalidate(tx: Transaction, lost: GrantsLost, reason: LostBecause): Promise<readonly string[]> {
    const now = this.clock.now();
    const ended =
      'recipient' in lost
        ? await tx.query<MovedGrant>(`select ${moved} from consent.invalidate_recipient($1, $2, $3, $4)`, [
            lost.recipient.kind,
            lost.recipient.id,
            reason,
            now,
          ])
        : await tx.query<MovedGrant>(`select ${moved} from consent.invalidate($1, $2, $3)`, [
            lost.grantIds,
            reason,
            now,
          ]);
    return tell(tx, ended);
  }

  /**
   * After the end of a case: the details and the code go, open grants end, and the skeleton (who, to whom, what kind,
   * when) stays for three years as proof.
   */
  async destroyContent(tx: Transaction, subjectId: string): Promise<void> {
    const ended = await tx.query<MovedGrant>(`select ${moved} from consent.destroy_content($1, $2)`, [
      subjectId,
      this.clock.now(),
    ]);
    tell(tx, ended);
  }
}

const tell = (tx: Transaction, ended: readonly MovedGrant[]): readonly string[] => {
  if (ended.length > 0) tx.publish(new GrantsInvalidated(ended));
  return ended.map((grant) => grant.grantId);
};
