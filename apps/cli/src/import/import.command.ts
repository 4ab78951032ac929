import { randomUUID } from 'node:crypto';
import { inLocale, isRefusal, systemContext } from '@navaz/kernel';
import { RegisterImport, renderReport } from '@navaz/interop';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';

/** Options of `navaz import register`. */
export interface ImportRegisterOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** `navaz import register DIR [--dry-run] [--force]`: exit code 1 where the run was refused. */
export const importRegister = async (folder: string, options: ImportRegisterOptions): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    await withRooms(config, async (rooms) => {
      const answer = await rooms.get(RegisterImport).run(systemContext(randomUUID()), folder, {
        dryRun: options.dryRun ?? false,
        force: options.force ?? false,
      });
      if (isRefusal(answer)) {
        process.stderr.write(`${inLocale(answer.text, 'cs')}\n`);
        process.exitCode = 1;
      } else {
        process.stdout.write(`${renderReport(answer)}\n`);
      }
    });
  } finally {
    await stop();
  }
};

/** `navaz import municipalities FILE` */
export const importMunicipalities = async (file: string): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    await withRooms(config, async (rooms) => {
      const answer = await rooms.get(RegisterImport).municipalities(systemContext(randomUUID()), file);
      if (isRefusal(answer)) {
        process.stderr.write(`${inLocale(answer.text, 'cs')}\n`);
        process.exitCode = 1;
      } else {
        process.stdout.write(`Nových nebo opravených obcí: ${answer}.\n`);
      }
    });
  } finally {
    await stop();
  }
};
