import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { HandoverDone } from './handover-commands.service.js';
import { HandoverReading } from './handover-reading.service.js';
import type { HandoverView } from './handover.view.js';
import { viewHandover } from './view-handover.js';

/** What a command on a handover answers: the handover as its side sees it now. */
@Injectable()
export class HandoverAnswer {
  constructor(
    private readonly reading: HandoverReading,
    private readonly clock: Clock,
  ) {}

  /** The refusal, or the view of the handover. */
  async of(ctx: RequestContext, done: HandoverDone | Refusal): Promise<HandoverView | Refusal> {
    if (isRefusal(done)) return done;
    return done.opened ? viewHandover(done.opened, this.clock.today()) : this.view(ctx, { id: done.handoverId });
  }

  /** The handover by id or readable code. Refusals: NOT_FOUND. */
  async view(
    ctx: RequestContext,
    asked: { readonly id: string } | { readonly reference: string },
  ): Promise<HandoverView | Refusal> {
    const opened = await this.reading.open(ctx, asked);
    return isRefusal(opened) ? opened : viewHandover(opened, this.clock.today());
  }
}
