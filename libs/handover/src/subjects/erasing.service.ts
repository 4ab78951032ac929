import { Injectable } from '@nestjs/common';
import { ConsentDesk } from '@navaz/consent';
import { Clock } from '@navaz/kernel';
import { ErasureLedger, KeyStore, type Erasure, type Transaction } from '@navaz/platform';

/** Erases one person in the caller's transaction, and for good outside of it. */
@Injectable()
export class Erasing {
  constructor(
    private readonly ledger: ErasureLedger,
    private readonly keys: KeyStore,
    private readonly consents: ConsentDesk,
    private readonly clock: Clock,
  ) {}

  /**
   * Nulls every personal column, then, right before the commit, writes the ledger and destroys the key. Whatever breaks
   * after that, the person cannot be read any more, and the nightly replay of the ledger clears what is left. Answers
   * false where there is nobody to erase (any more).
   */
  async erase(tx: Transaction, subjectId: string, because: Erasure['because']): Promise<boolean> {
    const at = this.clock.now();
    const [row] = await tx.query<{ erased: boolean }>(`select handover.erase_subject($1, $2) as erased`, [
      subjectId,
      at,
    ]);
    if (!row?.erased) return false;
    await this.consents.destroyContent(tx, subjectId);
    tx.beforeCommit(async () => {
      await this.ledger.append([{ ownerId: subjectId, at, because }]);
      await this.keys.destroy([subjectId]);
    });
    return true;
  }
}
