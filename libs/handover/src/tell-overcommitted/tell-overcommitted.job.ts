import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOvercommitted } from '@navaz/capacity';
import { Clock, Fault, systemContext } from '@navaz/kernel';
import { Database, Jobs, type JobData, type Transaction } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';
import { MovesByItself } from '../move-handover/moves-by-itself.service.js';

const name = 'handover.tell-overcommitted';

const holdersOf = ({ holderIds }: JobData): readonly string[] => {
  if (!Array.isArray(holderIds))
    throw new Fault('News of places promised twice came without those they are promised to.');
  return holderIds.filter((id) => typeof id === 'string');
};

interface Asking {
  readonly reference: string;
  readonly unitId: string;
  readonly accountId: string | null;
}

/** A service states fewer places than it promised: whoever asked for one hears of it in time, by the code alone. */
@Injectable()
export class TellOvercommittedJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly moves: MovesByItself,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      on: [UnitOvercommitted],
      handle: async (jobs) => {
        for (const data of jobs) for (const id of holdersOf(data)) await this.tell(id);
      },
    });
  }

  /** A place is held for a request or for an enquiry; each in a transaction of its own, so that nobody waits for others. */
  async tell(holderId: string): Promise<void> {
    await this.database.transaction(systemContext(name), async (tx) => {
      if (!(await this.moves.tellOfOvercommitment(tx, holderId))) await this.tellOfEnquiry(tx, holderId);
    });
  }

  private async tellOfEnquiry(tx: Transaction, enquiryId: string): Promise<void> {
    const [asking] = await tx.query<Asking>(
      `select reference, unit_id as "unitId", account_id as "accountId"
       from handover.tell_of_overcommitted_enquiry($1, $2)`,
      [enquiryId, this.clock.now()],
    );
    if (!asking) return;
    tx.publish(new HandoverNews(asking.reference, asking.unitId, null, 'overcommitted', asking.accountId));
  }
}
