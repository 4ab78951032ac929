import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A registration of the fixture, open to anything. */
export interface FixtureRegistration {
  [field: string]: unknown;
  identifikator: string;
  datumPoskytovaniDo: string | null;
  poskytovatel: Record<string, unknown>;
  zarizeni: Record<string, unknown>[];
  formy: Record<string, unknown>[];
  ciloveSkupiny: unknown[];
}

const fixtures = join(import.meta.dirname, 'fixtures');

const made: string[] = [];

/**
 * Takes away the folders made so far. A spec asks for it in its own `afterAll`: this module is loaded once for all
 * specs of a worker, and a hook of its own would run after the first of them alone.
 */
export const dropFixtureFolders = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** The hand-written register in a folder of its own; `change` may do anything to its registrations. */
export const fixtureFolder = (change: (items: FixtureRegistration[]) => unknown = (items) => items): string => {
  const folder = mkdtempSync(join(tmpdir(), 'navaz-register-'));
  made.push(folder);
  cpSync(fixtures, folder, { recursive: true });
  const file = join(folder, 'rpss.json');
  const { polozky } = JSON.parse(readFileSync(file, 'utf8')) as { polozky: FixtureRegistration[] };
  const changed = change(polozky);
  writeFileSync(file, JSON.stringify({ polozky: Array.isArray(changed) ? changed : polozky }));
  return folder;
};

/** The same folder with any bytes as the register. */
export const folderWith = (bytes: string | Uint8Array): string => {
  const folder = fixtureFolder();
  writeFileSync(join(folder, 'rpss.json'), bytes);
  return folder;
};

/** The register's bytes as they were written by hand. */
export const fixtureBytes = (): string => readFileSync(join(fixtures, 'rpss.json'), 'utf8');

/** One registration by its number. */
export const numbered = (items: FixtureRegistration[], number: number): FixtureRegistration => {
  const found = items.find((item) => (item as FixtureRegistration | null)?.identifikator === String(number));
  if (!found) throw new Error(`The fixture has no registration ${number}.`);
  return found;
};
