import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { DemoUnits } from '@navaz/capacity';
import { DirectoryImport } from '@navaz/directory';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { inventedOrganisations } from './invented-organisations.data.js';
import { moreInventedOrganisations } from './invented-organisations-2.data.js';
import { inventedNote, type DemoEntry } from './demo-words.js';
import { realOrganisations } from './real-organisations.data.js';
import { moreRealOrganisations } from './real-organisations-2.data.js';

/** Everything the demo consists of. */
export const demoEntries: readonly DemoEntry[] = [
  ...realOrganisations,
  ...moreRealOrganisations,
  ...inventedOrganisations,
  ...moreInventedOrganisations,
];

/** What stands after loading. */
export interface LoadedDemo {
  readonly organisations: number;
  readonly services: number;
  readonly units: number;
}

/** Fills a fresh system with profiles to try it on; every record of them says that it is a demo. */
@Injectable()
export class DemoData {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryImport,
    private readonly units: DemoUnits,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Loads what is missing; organisations that are there stay as they are, edited or not. Needs the code lists
   * (`installCodeLists`). Loading again only says the invented places again, so that they do not fade.
   */
  load(ctx: RequestContext): Promise<LoadedDemo> {
    return this.database.transaction(ctx, async (tx) => {
      const services = await this.directory.putDemo(
        tx,
        demoEntries.map((entry) => entry.organisation),
      );
      const places = new Map(demoEntries.map((entry) => [entry.organisation.key, entry.places]));
      let units = 0;
      for (const service of services) {
        for (const [position, unit] of (places.get(service.key)?.get(service.name) ?? []).entries()) {
          await this.units.ensure(tx, { ...unit, position, serviceId: service.id, demoNote: inventedNote });
          units += 1;
        }
      }
      const loaded = { organisations: demoEntries.length, services: services.length, units };
      this.audit.record(tx, {
        operation: 'interop.loadDemo',
        subjectKind: 'demo',
        subjectId: null,
        detail: { ...loaded },
      });
      return loaded;
    });
  }
}
