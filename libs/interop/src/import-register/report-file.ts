import { accessSync, closeSync, constants, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import type { Refusal } from '@navaz/kernel';
import type { ReportEntry } from './import-report.js';
import { reportUnwritable } from './register.refusals.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'složka neexistuje',
  ENOTDIR: 'složka neexistuje',
  EISDIR: 'je to složka',
  EACCES: 'chybí oprávnění',
  EPERM: 'chybí oprávnění',
  EROFS: 'z disku se dá jen číst',
  ENOSPC: 'na disku není místo',
};

/** Whether something that is no file stands there: a folder is not replaced, and a pipe would be waited on. */
const isTaken = (path: string): boolean => {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isFile()) accessSync(path, constants.W_OK);
  return there !== undefined && !there.isFile();
};

/**
 * The whole report of a run as a file: one JSON object a line, whatever the file of the register says in it. It is written
 * beside and takes its name with the end of the run, so what stands there is a whole report or the one from before.
 */
export class ReportFile {
  private lines = 0;

  private constructor(
    private readonly path: string,
    private readonly descriptor: number,
  ) {}

  /** Begins a file, before anything is imported. Refusal: REPORT_UNWRITABLE. */
  static begin(path: string): ReportFile | Refusal {
    try {
      if (isTaken(path)) return reportUnwritable(path, 'není to soubor');
      return new ReportFile(path, openSync(`${path}.part`, 'w'));
    } catch (error) {
      const code = isNativeError(error) && 'code' in error ? String(error.code) : '';
      if (code === '') throw error;
      return reportUnwritable(path, reasons[code] ?? code);
    }
  }

  /** Adds a line; nothing is kept in memory. */
  readonly add = (entry: ReportEntry): void => {
    writeSync(this.descriptor, `${JSON.stringify(entry)}\n`);
    this.lines += 1;
  };

  /** Gives the file its name. Answers how many lines it has. */
  finish(): number {
    closeSync(this.descriptor);
    renameSync(`${this.path}.part`, this.path);
    return this.lines;
  }

  /** The run was refused: there is no report of it. */
  discard(): void {
    closeSync(this.descriptor);
    rmSync(`${this.path}.part`, { force: true });
  }
}
