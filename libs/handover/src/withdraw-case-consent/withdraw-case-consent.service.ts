import { Injectable } from '@nestjs/common';
import { ConsentDesk } from '@navaz/consent';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { caseNotFound } from '../handover.refusals.js';

/** What the person takes back. */
export interface CaseConsentTakenBack {
  readonly key: string;
  readonly caseId: string;
  /** Absent: everything about the case and its needs that the actor's unit knows of. */
  readonly grantIds?: readonly string[] | null;
  readonly onPaper: boolean;
  /** When it was said or written; absent: now. */
  readonly at?: Date | null;
}

/**
 * The person turned to a worker, of the unit that leads the case or of one that takes part in it, and takes back what
 * they agreed to about the case as a whole: taking part, taking over, being recognised. What follows from it happens in
 * the same commit.
 */
@Injectable()
export class WithdrawCaseConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly consent: ConsentDesk,
  ) {}

  /** Refusals: NOT_FOUND (the case, or a grant that is not about it), INVALID_INPUT (a moment ahead), KEY_USED. */
  async run(ctx: RequestContext, input: CaseConsentTakenBack): Promise<{ caseId: string; ended: number } | Refusal> {
    const { caseId } = input;
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.withdrawCaseConsent', input }, async () => {
        // Row-level security lets through the cases of the actor's unit and those it takes part in.
        const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId });
        if (!found) return caseNotFound;
        const known = await this.standing(tx, found);
        const taken = input.grantIds ? known.filter((id) => input.grantIds?.includes(id)) : known;
        if (taken.length < new Set(input.grantIds ?? []).size) return caseNotFound;
        if (taken.length === 0) return { caseId, ended: 0 };
        const withdrawn = await this.consent.withdraw(tx, {
          grantIds: taken,
          by: input.onPaper ? 'paper' : 'worker',
          at: input.at ?? this.clock.now(),
        });
        return isRefusal(withdrawn) ? withdrawn : { caseId, ended: withdrawn.length };
      }),
    );
  }

  /** What still stands about the case or one of its needs, as far as the actor's unit sees it. */
  private async standing(tx: Transaction, found: ClientCaseEntity): Promise<string[]> {
    const needs = await tx.query<{ id: string }>(`select id from handover.need where case_id = $1`, [found.id]);
    const about = new Set([found.id, ...needs.map(({ id }) => id)]);
    const all = await this.consent.listOf(tx, found.subjectId);
    return all
      .filter(({ aboutId, state }) => about.has(aboutId) && (state === 'given' || state === 'renewed'))
      .map(({ id }) => id);
  }
}
