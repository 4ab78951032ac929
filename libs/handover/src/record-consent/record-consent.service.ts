import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Expressed, type RequiredFrom } from '@navaz/consent';
import { Clock, Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database } from '@navaz/platform';

/** What came of an answer; the code lives in this answer alone. */
export interface ConsentRecord {
  readonly signingId: string;
  readonly complete: boolean;
  readonly code: string | null;
}

/** What was said to a form. */
export interface ConsentSaid {
  readonly key: string;
  readonly signingId: string;
  /** Numbers of items. */
  readonly given: readonly number[];
  readonly refused: readonly number[];
  readonly by: RequiredFrom;
  readonly expressed: Expressed;
  /** When it was said or signed; absent: now. */
  readonly at?: Date | null;
}

/** Records what was said to a form. The consent room decides whether the form is the actor's. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly consent: ConsentDesk,
  ) {}

  /** Refusals: those of the consent room, KEY_USED. Asked again with the same key it answers without the code. */
  async record(ctx: RequestContext, input: ConsentSaid): Promise<ConsentRecord | Refusal> {
    let code: string | null = null;
    const done = await this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.recordConsent', input }, async () => {
        if (!ctx.actor) throw new Fault('An answer is recorded by somebody.');
        const recorded = await this.consent.record(tx, {
          signingId: input.signingId,
          given: input.given,
          refused: input.refused,
          by: input.by,
          expressed: input.expressed,
          explainedBy: ctx.actor.membershipId,
          at: input.at ?? this.clock.now(),
        });
        if (isRefusal(recorded)) return recorded;
        code = recorded.code;
        return { signingId: input.signingId, complete: recorded.complete };
      }),
    );
    return isRefusal(done) ? done : { ...done, code };
  }
}
