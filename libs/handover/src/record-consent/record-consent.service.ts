import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Expressed, type RequiredFrom } from '@navaz/consent';
import { MembershipReader } from '@navaz/identity';
import {
  Clock,
  Fault,
  invalidInput,
  isRefusal,
  type FieldRefusal,
  type Refusal,
  type RequestContext,
} from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';

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
  /** Membership of whoever explained the form, of the same unit; absent: whoever records it. */
  readonly explainedBy?: string | null;
  /** When it was said or signed; absent: now. */
  readonly at?: Date | null;
}

const notOfTheUnit: FieldRefusal = {
  path: 'explainedBy',
  code: 'NOT_OF_THE_UNIT',
  text: {
    cs: 'Souhlas mohl vysvětlit jen někdo z vašeho pracoviště, kdo s klienty pracuje.',
    en: 'Only somebody of your unit who works with people can have explained the form.',
  },
};

/** Records what was said to a form. The consent room decides whether the form is the actor's. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly consent: ConsentDesk,
    private readonly members: MembershipReader,
  ) {}

  /**
   * Refusals: those of the consent room, INVALID_INPUT (who explained is not of the unit), KEY_USED. Asked again with
   * the same key it answers without the code.
   */
  async record(ctx: RequestContext, input: ConsentSaid): Promise<ConsentRecord | Refusal> {
    let code: string | null = null;
    const done = await this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.recordConsent', input }, async () => {
        if (!ctx.actor) throw new Fault('An answer is recorded by somebody.');
        const explainedBy = input.explainedBy ?? ctx.actor.membershipId;
        if (explainedBy !== ctx.actor.membershipId && !(await this.explains(tx, explainedBy)))
          return invalidInput([notOfTheUnit]);
        const recorded = await this.consent.record(tx, {
          signingId: input.signingId,
          given: input.given,
          refused: input.refused,
          by: input.by,
          expressed: input.expressed,
          explainedBy,
          at: input.at ?? this.clock.now(),
        });
        if (isRefusal(recorded)) return recorded;
        code = recorded.code;
        return { signingId: input.signingId, complete: recorded.complete };
      }),
    );
    return isRefusal(done) ? done : { ...done, code };
  }

  /** Somebody of the actor's unit who works with its people. */
  private async explains(tx: Transaction, membershipId: string): Promise<boolean> {
    const members = await this.members.membersOf(tx, unitOf(tx));
    return members.some(
      (one) =>
        one.membershipId === membershipId &&
        (one.role === 'worker' || one.role === 'team_lead') &&
        one.services === null,
    );
  }
}
