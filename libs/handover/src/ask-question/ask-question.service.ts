import { Injectable } from '@nestjs/common';
import { isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { mayAsk, turnByState, waitedFor } from '../handover.turn.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverNotes } from '../handovers/handover-notes.service.js';
import { Meetings } from '../handovers/meetings.service.js';
import { Messages } from '../handovers/messages.service.js';
import { Sentences } from '../handovers/sentences.service.js';
import type { Side } from '../side.js';
import { restrictionOf } from '../subjects/restriction.js';

/** A question or an answer. */
export interface Text extends HandoverCommand {
  readonly text: string;
  readonly confirmed: boolean;
}

const notOpen = new Refusal('conflict', 'NOT_NOW', {
  cs: 'Ptát se jde od odeslání žádosti do jejího konce.',
  en: 'Questions can be asked from the moment a request is sent to its end.',
});

const alreadyOpen = new Refusal('conflict', 'QUESTION_OPEN', {
  cs: 'Jedna otázka už na odpověď čeká. Další půjde položit po ní.',
  en: 'A question is waiting for its answer. The next one can be asked after it.',
});

const nothingAsked = new Refusal('conflict', 'NO_QUESTION', {
  cs: 'Na vaši odpověď žádná otázka nečeká.',
  en: 'No question is waiting for your answer.',
});

/** One open question at a time, to one side; its answer gives the turn back to where it was. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly sentences: Sentences,
    private readonly messages: Messages,
    private readonly meetings: Meetings,
    private readonly notes: HandoverNotes,
  ) {}

  /**
   * Refusals: NOT_FOUND, NOT_NOW, QUESTION_OPEN, SUBJECT_RESTRICTED, INVALID_INPUT with the places of the text,
   * KEY_USED.
   */
  async ask(ctx: RequestContext, input: Text): Promise<{ handoverId: string } | Refusal> {
    return this.commands.runEither(ctx, input, 'handover.askQuestion', async (tx, handover, side) => {
      if (handover.state === 'draft' || turnByState[handover.state] === 'nobody') return notOpen;
      const isFree = mayAsk(handover, (await this.messages.writtenTo(tx, handover)) !== null);
      if (!isFree) return alreadyOpen;
      const kept = await this.keep(tx, handover, side, 'question', input, null);
      if (isRefusal(kept)) return kept;
      handover.questionTo = side === 'sender' ? 'provider' : 'sender';
      return this.notes.write(tx, handover, { act: 'askQuestion', by: side, told: 'question' });
    });
  }

  /** Refusals: NOT_FOUND, NO_QUESTION, SUBJECT_RESTRICTED, INVALID_INPUT with the places of the text, KEY_USED. */
  async answer(ctx: RequestContext, input: Text): Promise<{ handoverId: string } | Refusal> {
    return this.commands.runEither(ctx, input, 'handover.answerQuestion', async (tx, handover, side) => {
      const question = handover.questionTo === side ? await this.messages.openQuestion(tx, handover.id, side) : null;
      if (!question) return nothingAsked;
      const kept = await this.keep(tx, handover, side, 'answer', input, question);
      if (isRefusal(kept)) return kept;
      const meetingSet = await this.meetings.isSet(tx, handover.id, 'interview');
      handover.questionTo = waitedFor({ state: handover.state, writtenTo: null, meetingSet });
      return this.notes.write(tx, handover, { act: 'answerQuestion', by: side, told: 'answer' });
    });
  }

  private async keep(
    tx: Transaction,
    handover: HandoverEntity,
    side: Side,
    kind: 'question' | 'answer',
    { text, confirmed }: Text,
    answersId: string | null,
  ): Promise<Refusal | null> {
    const restricted = await restrictionOf(tx, handover.subjectId);
    if (restricted) return restricted;
    const sealed = await this.sentences.seal(tx, handover, side, { path: 'text', text: text.trim(), confirmed });
    if (isRefusal(sealed)) return sealed;
    await this.sentences.keep(tx, handover, side, kind, sealed, answersId);
    return null;
  }
}
