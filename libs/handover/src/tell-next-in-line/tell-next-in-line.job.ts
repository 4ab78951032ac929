import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PlaceOpened, WaitingList } from '@navaz/capacity';
import { systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { MovesByItself } from '../move-handover/moves-by-itself.service.js';

const name = 'handover.tell-next-in-line';

/**
 * A place opened: its provider hears whose request is the first in line that it can be offered to. People offer it. One
 * that waits for its sender, or is not there for now, keeps its place in line and holds nobody up.
 */
@Injectable()
export class TellNextInLineJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly list: WaitingList,
    private readonly moves: MovesByItself,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      on: [PlaceOpened],
      handle: async (jobs) => {
        for (const { unitId } of jobs) await this.tell(unitId as string);
      },
    });
  }

  /** Id of the handover that was told of; null where nobody waits whom the place would help. */
  async tell(unitId: string): Promise<string | null> {
    return this.database.transaction(systemContext(name), async (tx) => {
      const passedOver = new Set<string>();
      for (;;) {
        const next = await this.list.next(tx, unitId, passedOver);
        if (!next) return null;
        const { kind, id } = next.holder;
        if (kind === 'handover' && (await this.moves.tellNextInLine(tx, id))) return id;
        passedOver.add(id);
      }
    });
  }
}
