import { randomUUID } from 'node:crypto';
import { inLocale, isRefusal, systemContext, type Refusal } from '@navaz/kernel';
import { RegisterImport, renderReport, ReportFile } from '@navaz/interop';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';

/** Options of `navaz import register`. */
export interface ImportRegisterOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** Where the whole report goes; the terminal gets the first lines of each list. */
  readonly report?: string;
}

const tellRefused = (refusal: Refusal): void => {
  process.stderr.write(`${inLocale(refusal.text, 'cs')}\n`);
  process.exitCode = 1;
};

/** `navaz import register DIR [--dry-run] [--force] [--report FILE]`: exit code 1 where the run was refused. */
export const importRegister = async (folder: string, options: ImportRegisterOptions): Promise<void> => {
  const file = options.report === undefined ? null : ReportFile.begin(options.report);
  if (isRefusal(file)) return tellRefused(file);
  let stop: () => Promise<void> = () => Promise.resolve();
  let written = '';
  try {
    const running = await runningConfig();
    stop = running.stop;
    await withRooms(running.config, async (rooms) => {
      const answer = await rooms.get(RegisterImport).run(systemContext(randomUUID()), folder, {
        dryRun: options.dryRun ?? false,
        force: options.force ?? false,
        ...(file ? { each: file.add } : {}),
      });
      if (isRefusal(answer)) return tellRefused(answer);
      if (file) written = `Celá zpráva (řádků: ${file.finish()}) je v souboru ${options.report}.\n`;
      process.stdout.write(`${renderReport(answer)}\n${written}`);
    });
  } finally {
    if (written === '') file?.discard();
    await stop();
  }
};

/** `navaz import municipalities FILE` */
export const importMunicipalities = async (file: string): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    await withRooms(config, async (rooms) => {
      const answer = await rooms.get(RegisterImport).municipalities(systemContext(randomUUID()), file);
      if (isRefusal(answer)) tellRefused(answer);
      else process.stdout.write(`Nových nebo opravených obcí: ${answer}.\n`);
    });
  } finally {
    await stop();
  }
};
