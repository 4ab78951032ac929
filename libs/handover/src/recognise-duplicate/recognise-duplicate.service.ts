import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, RateLimits, tooManyRequests } from '@navaz/platform';
import { Recognitions } from '../subjects/recognitions.service.js';

/** A need about which is asked whether another unit helps with the same one. */
export interface RecognitionAsked {
  readonly key: string;
  readonly needId: string;
}

/**
 * “Is this person already being helped with the same need?” Yes only where the other case granted it, too; whatever else
 * is the case, there is no information.
 */
@Injectable()
export class RecogniseDuplicate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly limits: RateLimits,
    private readonly recognitions: Recognitions,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, SUBJECT_RESTRICTED, RECOGNITION_NOT_AGREED, BIRTH_DATE_MISSING, TOO_MANY_REQUESTS, KEY_USED. */
  async ask(ctx: RequestContext, input: RecognitionAsked): Promise<{ known: boolean } | Refusal> {
    const wait = await this.limits.attempt('publicForm', `recognise ${ctx.actor?.organisationId ?? ''}`);
    if (wait !== null) return tooManyRequests(wait);
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.recogniseNeed', input }, async () => {
        const recorded = await this.recognitions.keep(tx, input.needId);
        if (isRefusal(recorded)) return recorded;
        const [row] = await tx.query<{ known: boolean }>(`select handover.recognise($1, $2) as known`, [
          input.needId,
          this.clock.today(),
        ]);
        this.trail.record(tx, { operation: 'handover.recogniseNeed', subjectKind: 'need', subjectId: input.needId });
        return { known: row?.known ?? false };
      }),
    );
  }
}
