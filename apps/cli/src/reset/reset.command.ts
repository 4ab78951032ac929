import { existsSync, rmSync } from 'node:fs';
import { Fault } from '@navaz/kernel';
import { dataFolder, isDataFolder, runningCluster, runningProgram } from '../data-folder.js';

/** `navaz reset`: the next start begins empty. Touches a folder only where Navaz made it. */
export const runReset = (): void => {
  if (runningProgram() !== null || runningCluster() !== null) {
    throw new Fault('Navaz běží. Nejdřív ho ukončete (Ctrl+C v jeho okně).');
  }
  if (existsSync(dataFolder()) && !isDataFolder()) {
    throw new Fault(`Složka ${dataFolder()} nepatří Navazu, nic jsme nesmazali. Zkontrolujte NAVAZ_DATA.`);
  }
  rmSync(dataFolder(), { recursive: true, force: true });
  process.stdout.write(`Složka ${dataFolder()} je prázdná.\n`);
};
