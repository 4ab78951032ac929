import { Injectable } from '@nestjs/common';
import { addDays, Clock, invalidInput, pragueDay, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { lastWorkingDayBefore } from '../handover.deadline.js';
import { turnOf } from '../handover.turn.js';
import { historyOf } from '../handovers/history.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverNotes } from '../handovers/handover-notes.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** A pause until a day. */
export interface Pause extends HandoverCommand {
  /** Calendar day; from that day on it goes on. */
  readonly until: string;
}

/** Days a pause may last at most. */
export const longestPauseDays = 30;

const notYourTurn = new Refusal('conflict', 'NOT_YOUR_TURN', {
  cs: 'Pozastavit žádost může jen ten, kdo je právě na řadě.',
  en: 'Only the side whose turn it is may pause.',
});

const notPaused = new Refusal('conflict', 'NOT_PAUSED', {
  cs: 'Žádost teď vaše strana pozastavenou nemá.',
  en: 'The request is not paused by your side now.',
});

const badDay = invalidInput([
  {
    path: 'until',
    code: 'PAUSE_LENGTH',
    text: {
      cs: `Odložit jde nejdřív do zítřka a nejdéle o ${longestPauseDays} dní.`,
      en: `A pause lasts until tomorrow at least and ${longestPauseDays} days at most.`,
    },
  },
]);

const again = invalidInput([
  {
    path: 'until',
    code: 'PAUSE_AGAIN',
    text: {
      cs: `Žádost už jste odložili a od té doby se s ní nic nestalo. Od prvního odložení může uplynout nejvýš ${longestPauseDays} dní. Rozhodněte teď prosím, nebo se zeptejte druhé strany.`,
      en: `You have paused the request already and nothing has happened since. A pause ends ${longestPauseDays} days after the first one at the latest. Please decide now, or ask the other side.`,
    },
  },
]);

const tooNearRelease = invalidInput([
  {
    path: 'until',
    code: 'PAUSE_PAST_RELEASE',
    text: {
      cs: 'Odložit jde nejdéle do posledního pracovního dne před propuštěním: potom už by nebylo kdy rozhodnout.',
      en: 'A pause lasts until the last working day before the release at most: after it nobody could decide in time.',
    },
  },
]);

/** By whose turn it is: stops deadlines of decisions, never holds and never agreement. */
@Injectable()
export class PauseHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly moves: HandoverMoves,
    private readonly notes: HandoverNotes,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_YOUR_TURN, INVALID_INPUT (the day), KEY_USED. */
  async pause(ctx: RequestContext, input: Pause): Promise<{ handoverId: string } | Refusal> {
    const today = this.clock.today();
    return this.commands.runEither(ctx, input, 'handover.pause', async (tx, handover, side) => {
      const { state, questionTo, pausedUntil } = handover;
      const turn = turnOf({ state, questionTo, pausedUntil, agreementRanOut: false, today });
      if (state === 'draft' || turn !== side) return notYourTurn;
      if (input.until <= today || input.until > addDays(today, longestPauseDays)) return badDay;
      const since = await this.pausedFirst(tx, handover.id);
      if (since !== null && input.until > addDays(since, longestPauseDays)) return again;
      const { releaseEarliest } = handover;
      // Once the day has come, what is late is decided by people, and nothing is stopped by a day that has passed.
      if (releaseEarliest !== null && releaseEarliest > today && input.until > lastWorkingDayBefore(releaseEarliest))
        return tooNearRelease;
      handover.pausedUntil = input.until;
      handover.pausedBy = side;
      this.moves.setDeadline(handover, this.clock.now());
      return this.notes.write(tx, handover, { act: 'pause', by: side, told: 'update' });
    });
  }

  /** Before its day. Refusals: NOT_FOUND, NOT_PAUSED, KEY_USED. */
  async resume(ctx: RequestContext, input: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    return this.commands.runEither(ctx, input, 'handover.resume', async (tx, handover, side) => {
      const { pausedUntil, pausedBy } = handover;
      if (pausedUntil === null || pausedUntil <= this.clock.today() || pausedBy !== side) return notPaused;
      handover.pausedUntil = null;
      handover.pausedBy = null;
      this.moves.setDeadline(handover, this.clock.now());
      return this.notes.write(tx, handover, { act: 'resume', by: side, told: 'update' });
    });
  }

  /**
   * The day the request was first put off since anything else happened to it: pauses one after the other are one pause,
   * or thirty days would never end. Null where it was not.
   */
  private async pausedFirst(tx: Transaction, handoverId: string): Promise<string | null> {
    const sinceThen = (await historyOf(tx, handoverId)).reverse();
    const elsewhere = sinceThen.findIndex(({ act }) => act !== 'pause' && act !== 'resume');
    const first = sinceThen.slice(0, Math.max(elsewhere, 0)).findLast(({ act }) => act === 'pause');
    return first ? pragueDay(first.at) : null;
  }
}
