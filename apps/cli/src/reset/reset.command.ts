import { existsSync, rmSync } from 'node:fs';
import { Fault } from '@navaz/kernel';
import { dataFolder, isDataFolder, runningProgram } from '../data-folder.js';
import { endOrphan } from '../embedded-database.js';

/**
 * `navaz reset`: the next start begins empty. Touches a folder only where Navaz made it. A database that outlived a killed
 * program is ended first.
 */
export const runReset = async (): Promise<void> => {
  if (runningProgram() !== null) {
    throw new Fault('Navaz běží. Nejdřív ho ukončete (Ctrl+C v jeho okně).');
  }
  if (existsSync(dataFolder()) && !isDataFolder()) {
    throw new Fault(`Složka ${dataFolder()} nepatří Navazu, nic jsme nesmazali. Zkontrolujte NAVAZ_DATA.`);
  }
  await endOrphan();
  rmSync(dataFolder(), { recursive: true, force: true });
  process.stdout.write(`Složka ${dataFolder()} je prázdná.\n`);
};
