import { Injectable } from '@nestjs/common';
import type { MovedGrant } from '@navaz/consent';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';
import { MovesByItself } from './moves-by-itself.service.js';

/** Purposes a request cannot go on without. The others end by themselves, and nothing else ends with them. */
const ending: readonly MovedGrant['purpose'][] = ['assess', 'interview', 'hand_over'];

/** What follows when a person takes agreement back. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly clock: Clock,
    private readonly moves: MovesByItself,
  ) {}

  /**
   * Ends the requests these grants were about, before arrival, and the participations that stood on them; after it the
   * stay goes on, and whoever houses the person is told that reading has ended. Who waits for a report that will not come is
   * told where the request goes on. Ends nothing twice.
   */
  async follow(tx: Transaction, taken: readonly MovedGrant[]): Promise<void> {
    const grantIds = taken.map(({ grantId }) => grantId);
    for (const aboutId of [...new Set(taken.map((grant) => grant.aboutId))].sort()) {
      const purposes = taken.filter((grant) => grant.aboutId === aboutId).map(({ purpose }) => purpose);
      if (
        purposes.some((purpose) => ending.includes(purpose)) &&
        !(await this.moves.endBySubject(tx, aboutId, grantIds))
      )
        await this.moves.tellOfStay(tx, aboutId, grantIds);
      if (purposes.includes('report_back')) await this.moves.tellOfReport(tx, aboutId, grantIds);
    }
    await tx.query(`select handover.end_participations($1, $2)`, [grantIds, this.clock.now()]);
    // Where a worker writes it down, the unit that leads the case is told by that act.
    if (!tx.ctx.actor) await this.tellOfCase(tx, grantIds);
  }

  /** By the code on the slip: who leads the case hears that something agreed about it as a whole does not hold any more. */
  private async tellOfCase(tx: Transaction, grantIds: readonly string[]): Promise<void> {
    const cases = await tx.query<{ code: string; unit: string; account: string | null }>(
      `select code, unit, account from handover.tell_of_case($1, $2)`,
      [grantIds, this.clock.now()],
    );
    for (const { code, unit, account } of cases) tx.publish(new HandoverNews(code, unit, null, 'update', account));
  }
}
