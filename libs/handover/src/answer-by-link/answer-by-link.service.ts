import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, linkNotValid } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import type { OpenedHandover } from '../handovers/view-handover.js';
import { HandoverRepository } from '../handover.repository.js';
import { MoveReasons, type ReasonToChoose } from '../handovers/move-reasons.service.js';
import { LinkDoor, type HeldLink, type LinkHolder } from '../links/link-door.service.js';
import { ProviderActs, type ProviderAnswer } from '../provider-acts.service.js';

/** Lists the provider's side chooses from. */
const groups = ['decline', 'waiting', 'not_arrived', 'ending', 'provider_withdraws'] as const;

/** A request as the holder of its link reads it. */
export interface OpenedByLink {
  readonly holder: LinkHolder;
  readonly opened: OpenedHandover;
  /** From which reasons to choose, by list. */
  readonly reasons: ReadonlyMap<string, readonly ReasonToChoose[]>;
}

/** An answer by link. */
export type AnswerGiven = Omit<ProviderAnswer, 'handoverId'> & HeldLink;

/**
 * One request on the page of a link: read through the very gate and log of every recipient, in the name of the service,
 * and never more than a request says; answered with the acts of the provider.
 */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly door: LinkDoor,
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly reading: HandoverReading,
    private readonly acts: ProviderActs,
    private readonly reasons: MoveReasons,
  ) {}

  /** Shows it; nothing changes by it. Refusal: LINK_NOT_VALID. */
  async open(ctx: RequestContext, held: HeldLink): Promise<OpenedByLink | Refusal> {
    const holder = await this.door.enter(ctx, held);
    return isRefusal(holder) ? holder : this.read(holder);
  }

  /** The mark of what `open` shows; nothing of the person is read. Refusal: LINK_NOT_VALID. */
  async mark(ctx: RequestContext, held: HeldLink): Promise<string | Refusal> {
    const holder = await this.door.enter(ctx, held);
    if (isRefusal(holder)) return holder;
    const found = await this.find(holder);
    const mark = found ? await this.reading.mark(holder.ctx, found.id) : linkNotValid;
    return isRefusal(mark) ? linkNotValid : mark;
  }

  /** Refusals: LINK_NOT_VALID, those of the act. */
  async answer(ctx: RequestContext, given: AnswerGiven): Promise<OpenedByLink | Refusal> {
    const holder = await this.door.enter(ctx, given);
    if (isRefusal(holder)) return holder;
    const found = await this.find(holder);
    if (!found) return linkNotValid;
    const done = await this.acts.run(holder.ctx, { ...given, handoverId: found.id });
    return isRefusal(done) ? done : this.read(holder);
  }

  private async find({ ctx, about }: LinkHolder): Promise<HandoverEntity | null> {
    return this.database.transaction(ctx, (tx) => this.handovers.findByReference(tx, about));
  }

  private async read(holder: LinkHolder): Promise<OpenedByLink | Refusal> {
    const opened = await this.reading.open(holder.ctx, { reference: holder.about });
    if (isRefusal(opened)) return linkNotValid;
    const reasons = await this.database.transaction(holder.ctx, async (tx) => {
      const lists = new Map<string, readonly ReasonToChoose[]>();
      for (const group of groups) lists.set(group, await this.reasons.inGroup(tx, opened.handover, group, 'provider'));
      return lists;
    });
    return { holder, opened, reasons };
  }
}
