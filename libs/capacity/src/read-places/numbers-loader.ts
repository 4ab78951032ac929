import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ownsEach, type Owned } from '@navaz/directory';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** Whether the reader sees numbers of places, asked once for a list of services within one request. */
@Injectable()
export class NumbersLoader {
  private readonly loaders = new WeakMap<RequestContext, DataLoader<Owned, boolean, string | undefined>>();

  constructor(private readonly database: Database) {}

  /** Professionals see all numbers, machines and auditors those of their own services, the public none. */
  async seesNumbers(ctx: RequestContext, owned: Owned): Promise<boolean> {
    if (!ctx.actor) return false;
    if (ctx.actor.permissions.has('directory.professional')) return true;
    const loader = this.loaders.get(ctx) ?? this.loaderFor(ctx);
    this.loaders.set(ctx, loader);
    return loader.load(owned);
  }

  private loaderFor(ctx: RequestContext): DataLoader<Owned, boolean, string | undefined> {
    return new DataLoader(
      async (records: readonly Owned[]) => [
        ...(await this.database.transaction(ctx, (tx) => ownsEach(tx, 'see', records))),
      ],
      { cacheKeyFn: ({ serviceId }) => serviceId },
    );
  }
}
