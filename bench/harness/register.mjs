// Made-up registers of any size, by the tool that lies beside the repository.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tool = fileURLToPath(new URL('../../../shared/tools/make-register.mjs', import.meta.url));
const municipalities = fileURLToPath(new URL('../../../shared/data/municipalities.csv', import.meta.url));

/** Registrations of the country's register in November 2026, and ten times as many. */
export const sizes = { country: 6733, tenfold: 67_330 };

/** Whether registers can be made here. */
export const canMakeRegisters = () => existsSync(tool);

/** The file with all municipalities and their points, or null. */
export const municipalitiesFile = () => (existsSync(municipalities) ? municipalities : null);

/** Writes a register of so many registrations into a folder. @param {string} folder @param {number} services */
export const makeRegister = (folder, services) => {
  execFileSync(process.execPath, [tool, folder, '--services', String(services), '--seed', '1'], { stdio: 'ignore' });
  return folder;
};
