import type { Transaction } from '@navaz/platform';
import type { MoveEntity } from '../entities/move.entity.js';

/** One entry of a handover's history, as far as it is shown. */
export type PastMove = Pick<MoveEntity, 'id' | 'at' | 'act' | 'side' | 'toState' | 'reason' | 'organisationId'>;

/** What happened to a handover, in its order. */
export const historyOf = async (tx: Transaction, handoverId: string): Promise<PastMove[]> =>
  tx.query<PastMove>(
    `select id, at, act, side, to_state as "toState", reason, organisation_id as "organisationId"
     from handover.move where handover_id = $1 order by at, id`,
    [handoverId],
  );
