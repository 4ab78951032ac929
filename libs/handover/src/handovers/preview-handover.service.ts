import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import type { Stage } from '@navaz/disclosure';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import type { HandoverChannel } from '../channel.js';
import { DraftConditions } from './draft-conditions.service.js';
import { knownToSender } from './passed-values.js';
import { RecipientReading } from './recipient-facts.service.js';
import { hindranceOf } from './sending-hindrance.js';
import { Snapshots, type Passing } from './snapshots.service.js';

/** What would pass, and how it would get there. */
export interface Previewed extends Passing {
  readonly channel: HandoverChannel;
  /** Nothing is mailed to a service that asks for it, see `RecipientFacts`. */
  readonly addressMissing: boolean;
  /** Why it cannot be sent as it is now; null where it can, or was sent already. */
  readonly hindrance: Refusal | null;
}

/** Shows the sender exactly what would pass. The same function freezes it when it is sent. */
@Injectable()
export class PreviewHandover {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handovers: HandoverRepository,
    private readonly recipients: RecipientReading,
    private readonly snapshots: Snapshots,
    private readonly conditions: DraftConditions,
    private readonly log: DisclosureLog,
  ) {}

  /** Refusals: NOT_FOUND. */
  async preview(ctx: RequestContext, handoverId: string, stage: Stage): Promise<Previewed | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.lockAs(tx, handoverId, 'sender');
      const passing = handover && (await this.snapshots.preview(tx, handover, stage));
      if (!handover || !passing) return handoverNotFound;
      // Answers of a unit that led the case before pass on as they are, and are not shown to the one that leads it now.
      const values = knownToSender(passing.values, passing.conditions);
      const fields = Object.keys(values);
      if (fields.length > 0) {
        this.log.record(tx, {
          subjectId: handover.subjectId,
          askedId: handover.id,
          ownerUnitId: handover.senderUnitId,
          fields,
          purpose: 'own_case',
          ground: { legalBasis: 'own_case' },
          operation: 'handover.preview',
        });
      }
      const way = await this.recipients.way(tx, handover, this.clock.today());
      const { channel, addressMissing } = way ?? { channel: handover.channel, addressMissing: false };
      // What is sent is the first stage, whichever is looked at.
      const first = stage === 'request' ? passing : await this.snapshots.preview(tx, handover, 'request');
      const changed = await this.conditions.changedRefusal(tx, handover);
      const hindrance = first && handover.state === 'draft' ? hindranceOf({ way, passing: first, changed }) : null;
      return { ...passing, values, channel, addressMissing, hindrance };
    });
  }
}
