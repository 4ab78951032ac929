import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { RegisterImported } from '../directory.events.js';
import { applyServices } from './apply-services.js';
import type { DemoOrganisation, StoredDemoService } from './demo-records.js';
import { countMissing, endVanished } from './end-vanished.js';
import type { ImportOutcome } from './import-outcome.js';
import type {
  ImportedMunicipality,
  ImportedMunicipalityName,
  ImportedRegistration,
  RefusedRegistration,
} from './imported-rows.js';
import { hideRefused, mergeFacilities } from './merge-facilities.js';
import { dropPlaceless, mergeMunicipalities, putMunicipalities } from './merge-municipalities.js';
import { mergeOrganisations } from './merge-organisations.js';
import { compareServices } from './merge-services.js';
import { putDemo } from './put-demo.js';
import { recordDifferences } from './record-differences.js';
import { closeStage, openStage, stageMunicipalities, stageRefused, stageRegistrations } from './staging.js';

/** The only thing that writes for imports: a stage to put rows on, and a merge of the whole stage at once. */
@Injectable()
export class DirectoryImport {
  constructor(private readonly clock: Clock) {}

  /**
   * Takes the import's lock until the transaction ends and opens an empty stage.
   * False where another import is running.
   */
  async begin(tx: Transaction): Promise<boolean> {
    const [lock] = await tx.query<{ taken: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('navaz-register-import')) as taken`,
    );
    if (!lock?.taken) return false;
    await openStage(tx);
    return true;
  }

  /** Whether the code lists that every import refers to are there; also asked of a database that has no schema yet. */
  async hasCodeLists(tx: Transaction): Promise<boolean> {
    const [schema] = await tx.query<{ known: boolean }>(
      `select to_regclass('directory.district') is not null as known`,
    );
    if (!schema?.known) return false;
    const [lists] = await tx.query<{ filled: boolean }>(`select exists (select from directory.district) as filled`);
    return lists?.filled ?? false;
  }

  /** Puts registrations on the stage; a few hundred at a time. Register ids must be unique in one run. */
  stage(tx: Transaction, batch: readonly ImportedRegistration[]): Promise<void> {
    return stageRegistrations(tx, batch);
  }

  /** Registrations that are in the file but cannot be stored: what is known of them stays, ends, or is hidden. */
  stageRefused(tx: Transaction, refused: readonly RefusedRegistration[]): Promise<void> {
    return stageRefused(tx, refused);
  }

  /** Names of municipalities, for addresses in places the directory does not know yet. */
  stageMunicipalities(tx: Transaction, names: readonly ImportedMunicipalityName[]): Promise<void> {
    return stageMunicipalities(tx, names);
  }

  /** Municipalities with true points. Answers how many are new or different. */
  putMunicipalities(tx: Transaction, rows: readonly ImportedMunicipality[]): Promise<number> {
    return putMunicipalities(tx, rows);
  }

  /** Open registrations of the directory, and how many of them the stage does not have. */
  countMissing(tx: Transaction): Promise<{ open: number; missing: number }> {
    return countMissing(tx, this.clock.today());
  }

  /** Merges the stage into the directory; set by set, never row by row. */
  async merge(tx: Transaction): Promise<ImportOutcome> {
    const today = this.clock.today();
    await closeStage(tx);
    const municipalitiesAdded = await mergeMunicipalities(tx);
    const placeless = await dropPlaceless(tx);
    const organisations = await mergeOrganisations(tx);
    const { added } = await compareServices(tx);
    await mergeFacilities(tx, today);
    const hidden = (await hideRefused(tx)).map((row) => row.registerId);
    await applyServices(tx);
    const conflicts = await recordDifferences(tx, this.clock.now());
    const over = await endVanished(tx, today);
    const vanished = over.filter((row) => row.isMissing).map((row) => row.registerId);
    const touched = await this.touched(tx, today);
    const outcome: ImportOutcome = {
      added: [...added].sort(),
      changed: [...touched.changed, ...hidden].sort(),
      ended: [...touched.ended, ...over.map((row) => row.registerId)].sort(),
      vanished,
      unchanged: touched.staged - added.length - touched.changed.length - touched.ended.length,
      organisationsAdded: organisations.added,
      organisationsChanged: touched.organisations,
      municipalitiesAdded,
      placeless: [...new Set(placeless.map((row) => row.registerId))],
      colliding: organisations.colliding,
      ...conflicts,
    };
    if (added.length + outcome.changed.length + outcome.ended.length + touched.organisations > 0) {
      tx.publish(new RegisterImported());
    }
    return outcome;
  }

  /** Demo records where they are missing; what is there stays. Answers every demo service that stands. */
  putDemo(tx: Transaction, demo: readonly DemoOrganisation[]): Promise<StoredDemoService[]> {
    return putDemo(tx, demo);
  }

  private async touched(
    tx: Transaction,
    today: string,
  ): Promise<{ changed: string[]; ended: string[]; organisations: number; staged: number }> {
    const rows = await tx.query<{ registerId: string; ended: boolean }>(
      `select t.register_id as "registerId",
              coalesce(bool_or(d.field = 'endedOn' and (d.new_value #>> '{}')::date <= $1::date
                and coalesce((d.old_value #>> '{}')::date > $1::date, true)), false) as ended
       from import_difference d join import_target t on t.service_id = d.service_id
       where not d.fresh and not d.owned group by 1 order by 1`,
      [today],
    );
    const [counts] = await tx.query<{ organisations: number; staged: number }>(
      `select (select count(distinct organisation_id)::int from import_difference
               where service_id is null and not fresh and not owned) as organisations,
              (select count(*)::int from import_service) as staged`,
    );
    return {
      changed: rows.filter((row) => !row.ended).map((row) => row.registerId),
      ended: rows.filter((row) => row.ended).map((row) => row.registerId),
      organisations: counts?.organisations ?? 0,
      staged: counts?.staged ?? 0,
    };
  }
}
