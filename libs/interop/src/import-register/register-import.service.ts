import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import {
  DirectoryImport,
  type ImportedRegistration,
  type ImportOutcome,
  type RefusedRegistration,
} from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { ImportCollector } from './import-collector.js';
import type { ImportReport, ReportEntry } from './import-report.js';
import { ImportRuns } from './import-runs.js';
import { isFile } from './is-file.js';
import { readCodeLists } from './read-code-lists.js';
import { readMunicipalities } from './read-municipalities.js';
import { readRegister, type ReadRegister } from './read-register.js';
import { readRegistration } from './read-registration.js';
import { registerCodes, type RegisterCodes } from './register-codes.js';
import {
  importRunning,
  municipalitiesBroken,
  notSetUp,
  registerForeign,
  registerMissing,
  registerShrunk,
} from './register.refusals.js';

/** How to run. */
export interface ImportOptions {
  /** Tries everything and rolls it back; the report is the same. */
  readonly dryRun?: boolean;
  /** Accepts a file in which more than half of the open registrations are missing. */
  readonly force?: boolean;
  /** Hears of every line of every list of the report; a refused run has told some of them, too. */
  readonly each?: (entry: ReportEntry) => void;
}

/** How many registrations go to the database at once: large enough to be quick, small enough for flat memory. */
const batchSize = 200;

const registerFile = 'rpss.json';
const municipalitiesFile = 'municipalities.csv';

/** Carries the answer of a dry run out of a transaction that must not commit. */
class DryRunDone extends Error {
  constructor(readonly answer: { readonly report: ImportReport; readonly file: ReadRegister }) {
    super('dry run');
  }
}

/** Brings the public register of social services into the directory. */
@Injectable()
export class RegisterImport {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryImport,
    private readonly runs: ImportRuns,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Imports the register in `folder` (`rpss.json` and its code lists; `municipalities.csv` where there is one): all of it
   * or nothing. Refusals: REGISTER_FILE_MISSING, _EMPTY, _BROKEN, _CUT, _FOREIGN, CODE_LIST_MISSING, _BROKEN,
   * MUNICIPALITIES_BROKEN, REGISTER_SHRUNK, IMPORT_RUNNING, NOT_SET_UP. Every run but the last leaves a row in
   * `interop.import_run`.
   */
  async run(ctx: RequestContext, folder: string, options: ImportOptions = {}): Promise<ImportReport | Refusal> {
    const dryRun = options.dryRun === true;
    if (!(await this.isSetUp(ctx))) return notSetUp();
    const runId = await this.runs.start(ctx, dryRun);
    try {
      const answer = await this.database.transaction(ctx, async (tx) => {
        const done = await this.inside(tx, folder, options);
        if (isRefusal(done)) return done;
        if (dryRun) throw new DryRunDone(done);
        await this.runs.finish(tx, runId, done.report, done.file);
        this.audit.record(tx, {
          operation: 'interop.importRegister',
          subjectKind: 'import_run',
          subjectId: runId,
          detail: { new: done.report.new.count, changed: done.report.changed.count, ended: done.report.ended.count },
        });
        return done.report;
      });
      if (isRefusal(answer)) await this.runs.refuse(ctx, runId, answer.code);
      return answer;
    } catch (error) {
      if (!(error instanceof DryRunDone)) {
        await this.runs.fail(ctx, runId);
        throw error;
      }
      const { report, file } = error.answer;
      await this.database.transaction(ctx, (tx) => this.runs.finish(tx, runId, report, file));
      return report;
    }
  }

  /**
   * Gives municipalities their true points from a list after RÚIAN; see `readMunicipalities` for its columns.
   * Answers how many are new or different. Refusals: REGISTER_FILE_MISSING, MUNICIPALITIES_BROKEN, NOT_SET_UP.
   */
  async municipalities(ctx: RequestContext, file: string): Promise<number | Refusal> {
    if (!(await isFile(file))) return registerMissing(municipalitiesFile);
    if (!(await this.isSetUp(ctx))) return notSetUp();
    return this.database.transaction(ctx, async (tx) => {
      const written = await this.putMunicipalities(tx, file);
      if (!isRefusal(written)) {
        this.audit.record(tx, {
          operation: 'interop.importMunicipalities',
          subjectKind: 'code_list',
          subjectId: null,
          detail: { written },
        });
      }
      return written;
    });
  }

  private async isSetUp(ctx: RequestContext): Promise<boolean> {
    return this.database.transaction(ctx, (tx) => this.directory.hasCodeLists(tx));
  }

  private async putMunicipalities(tx: Transaction, file: string): Promise<number | Refusal> {
    const rows = await readMunicipalities(file);
    return isRefusal(rows) ? rows : this.directory.putMunicipalities(tx, rows);
  }

  private async inside(
    tx: Transaction,
    folder: string,
    options: ImportOptions,
  ): Promise<{ report: ImportReport; file: ReadRegister } | Refusal> {
    if (!(await isFile(join(folder, registerFile)))) return registerMissing(registerFile);
    if (!(await this.directory.begin(tx))) return importRunning();
    const lists = await readCodeLists(folder);
    if (isRefusal(lists)) return lists;
    const points = join(folder, municipalitiesFile);
    if (existsSync(points)) {
      if (!(await isFile(points))) return municipalitiesBroken('Není to soubor.');
      const written = await this.putMunicipalities(tx, points);
      if (isRefusal(written)) return written;
    }
    await this.directory.stageMunicipalities(
      tx,
      [...lists.municipalities].map(([code, name]) => ({ code, name })),
    );
    const codes = registerCodes(lists);
    const collector = new ImportCollector(codes, options.each);
    const file = await this.stage(tx, join(folder, registerFile), codes, collector);
    if (isRefusal(file)) return file;
    const counts = await this.directory.countMissing(tx);
    if (options.force !== true && counts.missing * 2 > counts.open) return registerShrunk(counts.open, counts.missing);
    const outcome: ImportOutcome = await this.directory.merge(tx);
    return { report: collector.report(outcome, options.dryRun === true), file };
  }

  /**
   * Streams the file onto the stage: the database stores one batch while the next is read. What a person's name could be
   * in never leaves `readRegistration`.
   */
  private async stage(
    tx: Transaction,
    path: string,
    codes: RegisterCodes,
    collector: ImportCollector,
  ): Promise<ReadRegister | Refusal> {
    const seen = new Set<string>();
    const refused: RefusedRegistration[] = [];
    let batch: ImportedRegistration[] = [];
    let storing: Promise<void> = Promise.resolve();
    const flush = async (): Promise<void> => {
      await storing;
      storing = this.directory.stage(tx, batch);
      // Told where it is awaited, by the next batch or at the end.
      storing.catch(() => undefined);
      batch = [];
    };
    const file = await readRegister(path, async (value) => {
      const item = readRegistration(value, codes);
      const registerId = item.ok ? item.registration.service.registerId : item.registerId;
      if (registerId !== null && seen.has(registerId)) {
        const why = 'Registrace je v souboru podruhé; platí první výskyt.';
        collector.note({ ok: false, registerId, why, endedOn: null, openPlaces: null });
        return;
      }
      if (registerId !== null) seen.add(registerId);
      collector.note(item);
      if (item.ok) batch.push(item.registration);
      else if (registerId !== null) refused.push({ registerId, endedOn: item.endedOn, openPlaces: item.openPlaces });
      if (batch.length >= batchSize) await flush();
    });
    // Also where the file is refused: the transaction is not left while a batch is under way.
    await flush().then(() => storing);
    if (isRefusal(file)) return file;
    if (seen.size === refused.length) return registerForeign();
    await this.directory.stageRefused(tx, refused);
    return file;
  }
}
