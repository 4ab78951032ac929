import { rmSync } from 'node:fs';
import { Fault } from '@navaz/kernel';
import { dataFolder, runningCluster } from '../data-folder.js';

/** `navaz reset`: the next start begins empty. */
export const runReset = (): void => {
  if (runningCluster() !== null) throw new Fault('Navaz is running. Stop it first (Ctrl+C in its window).');
  rmSync(dataFolder(), { recursive: true, force: true });
  process.stdout.write(`${dataFolder()} is empty.\n`);
};
