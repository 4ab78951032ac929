import { Injectable } from '@nestjs/common';
import { ConsentDesk } from '@navaz/consent';
import { addDays, Clock, eachInTurn, isWorkingDay, systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import {
  closeNotArrivedAfterDays,
  escalateAfter,
  expireAfter,
  interviewsOverBefore,
  lateSince,
  sayArrivalBy,
  waitingExpiresAfterDays,
} from '../handover.deadline.js';
import { MovesByItself } from '../move-handover/moves-by-itself.service.js';

/** Grants ended in one round. */
const roundOf = 100;

/** What time does to handovers: reminders, the team lead, and the few ends of the table that time may bring. */
@Injectable()
export class KeepDeadlines {
  constructor(
    private readonly moves: MovesByItself,
    private readonly database: Database,
    private readonly consent: ConsentDesk,
    private readonly clock: Clock,
  ) {}

  /** Offers that ran out wait again. */
  async lapse(): Promise<void> {
    await this.moves.allDue('lapse_offer', this.clock.today());
  }

  /** Once a day. People are told on working days only; what has ended ends on any. */
  async keep(): Promise<void> {
    const today = this.clock.today();
    const ending = [
      () => this.moves.allDue('expire_unanswered', lateSince(today, expireAfter)),
      () => this.moves.allDue('expire_waiting', addDays(today, -waitingExpiresAfterDays)),
      () => this.moves.allDue('close_not_arrived', addDays(today, -closeNotArrivedAfterDays)),
      () => this.endInterviews(),
    ];
    const telling = [
      // Before what is late is looked for: what nobody confirmed again is waited for no more.
      () => this.moves.remindOfArrival(sayArrivalBy),
      () => this.moves.allDue('tell_team_lead', lateSince(today, escalateAfter)),
      () => this.moves.allDue('remind', today),
      () => this.moves.allDue('tell_of_agreement', today),
      () => this.moves.allDue('remind_of_stay', today),
    ];
    await eachInTurn(isWorkingDay(today) ? [...ending, ...telling] : ending, async (kind) => {
      await kind();
    });
  }

  /** Agreement to an interview ends two weeks after its slot, whatever day was written on the form. */
  async endInterviews(): Promise<number> {
    const startedBefore = interviewsOverBefore(this.clock.today());
    let ended = 0;
    for (;;) {
      const round = await this.database.transaction(systemContext('handover.end-interviews'), async (tx) => {
        const over = await tx.query<{ id: string }>(
          `select id from handover.interviews_over($1, $2) as over_since (id)`,
          [startedBefore, roundOf],
        );
        const grantIds = over.map(({ id }) => id);
        return grantIds.length === 0 ? 0 : (await this.consent.invalidate(tx, { grantIds }, 'interview_over')).length;
      });
      ended += round;
      if (round < roundOf) return ended;
    }
  }
}
