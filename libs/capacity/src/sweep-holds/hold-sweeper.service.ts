import { Injectable } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { HoldExpired, PlaceOpened } from '../capacity.events.js';
import { HeldPlaces } from '../holds/held-places.js';
import { HoldStore } from '../holds/hold-store.js';

/** Units looked at in one round. */
const roundOf = 100;

/** Ends holds whose time has run out where nobody came to take the place, and forgets those that count no more. */
@Injectable()
export class HoldSweeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly held: HeldPlaces,
    private readonly store: HoldStore,
  ) {}

  /** Ends every expired hold, one transaction a unit; answers how many ended. Safe to run twice at once. */
  async sweep(): Promise<number> {
    const ctx = systemContext('capacity.sweep-holds');
    let swept = 0;
    for (;;) {
      const now = this.clock.now();
      const units = await this.database.transaction(ctx, (tx) => this.held.unitsWithExpired(tx, now, roundOf));
      if (units.length === 0) return swept;
      for (const unitId of units) {
        swept += await this.database.transaction(ctx, async (tx) => {
          await this.store.lockUnitsById(tx, [unitId]);
          const expired = await this.store.closeExpired(tx, [unitId], now);
          for (const { holder } of expired) tx.publish(new HoldExpired(holder));
          const [first] = expired;
          if (first) {
            tx.publish(new PlaceOpened(first.serviceId, unitId));
          }
          return expired.length;
        });
      }
    }
  }

  /** Deletes ended holds that no counting needs any more; answers how many. */
  async forget(): Promise<number> {
    return this.database.transaction(systemContext('capacity.forget-holds'), (tx) =>
      this.store.forget(tx, this.clock.now()),
    );
  }
}
