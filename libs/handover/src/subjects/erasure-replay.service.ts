import { Injectable } from '@nestjs/common';
import { ConsentDesk } from '@navaz/consent';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, ErasureLedger, KeyStore, type Erasure } from '@navaz/platform';

/** How many lines of the ledger are looked at in one round. */
const batch = 500;

/**
 * Erases again whoever stands in the ledger: after an old copy of the database or of the keys was brought back, and
 * where a program broke off in the middle of an erasure. Idempotent.
 */
@Injectable()
export class ErasureReplay {
  constructor(
    private readonly database: Database,
    private readonly ledger: ErasureLedger,
    private readonly keys: KeyStore,
    private readonly consents: ConsentDesk,
    private readonly clock: Clock,
  ) {}

  /** Answers how many keys and how many people were there again. */
  async run(): Promise<{ readonly keys: number; readonly people: number }> {
    const lines = await this.ledger.read();
    const done = { keys: 0, people: 0 };
    for (let from = 0; from < lines.length; from += batch) {
      const some = lines.slice(from, from + batch);
      done.keys += await this.keys.destroy(some.map(({ ownerId }) => ownerId));
      done.people += await this.clear(some);
    }
    return done;
  }

  private async clear(erasures: readonly Erasure[]): Promise<number> {
    return this.database.transaction(systemContext('handover.erase-again'), async (tx) => {
      const found = await tx.query<{ id: string }>(`select erased as id from handover.erase_again($1, $2) erased`, [
        JSON.stringify(erasures),
        this.clock.now(),
      ]);
      for (const { id } of found) await this.consents.destroyContent(tx, id);
      return found.length;
    });
  }
}
