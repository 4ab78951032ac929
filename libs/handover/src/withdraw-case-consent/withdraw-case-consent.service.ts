import { Injectable } from '@nestjs/common';
import { ConsentDesk, type MovedGrant, type RequiredFrom, type WithdrawalTold } from '@navaz/consent';
import { Clock, invalidInput, isRefusal, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { HandoverNews } from '../handover.events.js';
import { caseNotFound, nothingToTakeBack } from '../handover.refusals.js';

/** What the person takes back. */
export interface CaseConsentTakenBack {
  readonly key: string;
  readonly caseId: string;
  /** Absent: everything about the case and its needs that the actor's unit knows of. */
  readonly grantIds?: readonly string[] | null;
  /** Also what is for others, and about requests of the case; then no grants are named. */
  readonly everything?: boolean;
  /** Who took it back. */
  readonly by: RequiredFrom;
  readonly onPaper: boolean;
  /** When it was said or written; absent: now. */
  readonly at?: Date | null;
}

const everythingIsAll: FieldRefusal = {
  path: 'grantIds',
  code: 'EVERYTHING_IS_ALL',
  text: {
    cs: 'Když klient bere zpět všechno, jednotlivé body se nevybírají.',
    en: 'Where everything is taken back, no single items are chosen.',
  },
};

/**
 * The person turned to a worker, of the unit that leads the case or of one that takes part in it, and takes back what
 * they agreed to about the case as a whole: taking part, taking over, being recognised, facts asked of partners; or
 * everything, with the requests, of which a unit that takes part sees nothing. What follows from it happens in the same commit, and the unit that leads
 * the case is told.
 */
@Injectable()
export class WithdrawCaseConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly consent: ConsentDesk,
  ) {}

  /**
   * Refusals: NOT_FOUND (the case, or a grant that is not about it), INVALID_INPUT (a moment ahead, grants named beside
   * everything), NOTHING_TO_TAKE_BACK, KEY_USED.
   */
  async run(ctx: RequestContext, input: CaseConsentTakenBack): Promise<{ caseId: string; ended: number } | Refusal> {
    const { caseId } = input;
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.withdrawCaseConsent', input }, async () => {
        // Row-level security lets through the cases of the actor's unit and those it takes part in.
        const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId });
        if (!found) return caseNotFound;
        if (input.everything && input.grantIds) return invalidInput([everythingIsAll]);
        const known = await this.standing(tx, found);
        const taken = input.grantIds ? known.filter((id) => input.grantIds?.includes(id)) : known;
        if (taken.length < new Set(input.grantIds ?? []).size) return caseNotFound;
        const told: WithdrawalTold = {
          by: input.onPaper ? 'paper' : 'worker',
          byParty: input.by,
          at: input.at ?? this.clock.now(),
        };
        if (taken.length === 0 && !input.everything) return nothingToTakeBack;
        const withdrawn = input.everything
          ? await this.consent.withdrawBy(tx, told, () => this.everything(tx, caseId, told))
          : await this.consent.withdraw(tx, { grantIds: taken, ...told });
        if (isRefusal(withdrawn)) return withdrawn;
        // Who only takes part is not told whether there was anything; who leads the case sees all of it.
        if (withdrawn.length === 0 && found.unitId === unitOf(tx)) return nothingToTakeBack;
        this.tell(tx, found, withdrawn.length);
        // How much of what it does not see ended would tell a unit what there was.
        return { caseId, ended: withdrawn.filter((id) => known.includes(id)).length };
      }),
    );
  }

  private everything(tx: Transaction, caseId: string, { at, by, byParty }: WithdrawalTold): Promise<MovedGrant[]> {
    return tx.query<MovedGrant>(
      `select grant_id as "grantId", about_id as "aboutId", purpose from handover.withdraw_everything($1, $2, $3, $4)`,
      [caseId, at, by, byParty],
    );
  }

  /** Who leads the case hears that something of it does not hold any more. */
  private tell(tx: Transaction, { code, unitId, assignedAccountId }: ClientCaseEntity, ended: number): void {
    if (ended > 0 && unitId !== unitOf(tx))
      tx.publish(new HandoverNews(code, unitId, null, 'update', assignedAccountId));
  }

  /** What can be taken back about the case, its needs or the facts the actor's unit asks of partners, as far as it sees it. */
  private async standing(tx: Transaction, found: ClientCaseEntity): Promise<string[]> {
    const needs = await tx.query<{ id: string }>(`select id from handover.need where case_id = $1`, [found.id]);
    // Whoever was asked sees the question too; to take it back is of the unit that asks.
    const facts = await tx.query<{ id: string }>(
      `select id from handover.fact_question where case_id = $1 and unit_id = $2`,
      [found.id, unitOf(tx)],
    );
    const about = new Set([found.id, ...[...needs, ...facts].map(({ id }) => id)]);
    const all = await this.consent.toTakeBackOf(tx, found.subjectId);
    return all.filter(({ aboutId }) => about.has(aboutId)).map(({ id }) => id);
  }
}
