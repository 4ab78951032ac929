import { Injectable } from '@nestjs/common';
import { isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { In } from 'typeorm';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { HandoverEntity } from '../entities/handover.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { moveOf, moves } from '../handover.state.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';
import { Erasing } from '../subjects/erasing.service.js';

/** The person of a case is to be erased. */
export interface ErasureAsked {
  readonly key: string;
  readonly caseId: string;
  /** The code of the case, typed again. */
  readonly code: string;
}

const codeDiffers = new Refusal('invalid_input', 'CASE_CODE_DIFFERS', {
  cs: 'Opište kód případu přesně. Výmaz nejde vrátit.',
  en: 'Type the code of the case exactly. An erasure cannot be undone.',
});

/** Erasing ends whatever the person's own word ends: nobody may come late whom nobody knows any more. */
const open = moves.flatMap(({ act, from }) => (act === 'withdrawAgreement' ? [...from] : []));

/**
 * Erases the person of a case on their request. Requests before arrival end first, with the one sentence for every end;
 * after arrival the platform forgets, the stay and the place are untouched.
 */
@Injectable()
export class EraseSubject {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly places: HandoverPlaces,
    private readonly moves: HandoverMoves,
    private readonly erasing: Erasing,
  ) {}

  /** Refusals: NOT_FOUND (also where the person is erased already), CASE_CODE_DIFFERS, KEY_USED. */
  async run(ctx: RequestContext, input: ErasureAsked): Promise<{ endedHandovers: number } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.eraseSubject', input }, async () => {
        // Locked first, as by whatever is begun for the case: what began before is erased too, what comes behind finds nobody.
        const found = await tx.repository(ClientCaseEntity).findOne({
          where: { id: input.caseId, unitId: unitOf(tx) },
          lock: { mode: 'pessimistic_write' },
        });
        if (!found) return caseNotFound;
        if (found.code !== input.code.trim().toUpperCase()) return codeDiffers;
        const ended = await this.end(tx, found.subjectId);
        if (isRefusal(ended)) return ended;
        return (await this.erasing.erase(tx, found.subjectId, 'asked')) ? { endedHandovers: ended } : caseNotFound;
      }),
    );
  }

  private async end(tx: Transaction, subjectId: string): Promise<number | Refusal> {
    // A draft may be on its way to be sent: it is waited for, and what came of it is read anew.
    const found = await tx.repository(HandoverEntity).find({
      where: { subjectId, state: In(['draft', ...open]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const handovers = found.filter(({ state }) => state !== 'draft');
    await this.places.lock(tx, handovers);
    for (const handover of handovers) {
      await this.places.release(tx, handover);
      const moved = await (moveOf(handover.state, 'withdraw', 'sender')
        ? this.moves.apply(tx, handover, 'withdraw', 'sender', { reason: 'no_longer_wanted' })
        : this.moves.apply(tx, handover, 'withdrawAgreement', 'subject'));
      if (isRefusal(moved)) return moved;
    }
    return handovers.length;
  }
}
