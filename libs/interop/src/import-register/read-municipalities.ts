import { readFile } from 'node:fs/promises';
import { districtTable, orpTable, type ImportedMunicipality } from '@navaz/directory';
import type { Refusal } from '@navaz/kernel';
import { municipalitiesBroken } from './register.refusals.js';

const columns = ['code', 'name', 'districtCode', 'orpCode', 'lat', 'lon'] as const;

/** Splits a line of CSV; names with commas stand in quotes. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

/** A code of RÚIAN. */
const codeShape = /^\d{6}$/;
/** A name without control characters, quotes and signs for "unreadable"; the longest real one has 34 letters. */
const nameShape = /^[^\p{Cc}"\ufffd]{1,100}$/u;

/** Whether a quote on the line is left open. */
const isOpen = (line: string): boolean => line.split('"').length % 2 === 0;

/** A point in or near the country, WGS84; anything else is a mistake of columns. */
const isInCountry = (latitude: number, longitude: number): boolean =>
  latitude > 48 && latitude < 51.5 && longitude > 11.5 && longitude < 19.5;

/**
 * Reads a list of municipalities after RÚIAN (`municipalities.csv`): columns by their names in the first line, among
 * them code, name, districtCode, orpCode, lat, lon. A row of an impossible code, name or point, of an unknown district or
 * of a code that came before refuses the whole file: half a list of places would be worse than none.
 */
export const readMunicipalities = async (file: string): Promise<ImportedMunicipality[] | Refusal> => {
  const [header, ...lines] = (await readFile(file, 'utf8'))
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const names = cells(header ?? '');
  const at = columns.map((column) => names.indexOf(column));
  const absent = columns.filter((_, index) => at[index] === -1);
  if (absent.length > 0) return municipalitiesBroken(`Chybí sloupce ${absent.join(', ')}.`);
  const rows = new Map<string, ImportedMunicipality>();
  for (const [number, line] of lines.entries()) {
    const cell = cells(line);
    const [code, name, districtCode, orpCode, lat, lon] = at.map((index) => cell[index] ?? '');
    const [latitude, longitude] = [Number(lat || NaN), Number(lon || NaN)];
    const isNamed = codeShape.test(code ?? '') && nameShape.test(name ?? '') && !isOpen(line);
    if (!code || !name || !isNamed || !districtTable.has(districtCode ?? '') || !isInCountry(latitude, longitude)) {
      return municipalitiesBroken(`Řádek ${number + 2} nemá platný kód, název, okres nebo bod.`);
    }
    if (rows.has(code)) return municipalitiesBroken(`Řádek ${number + 2} má kód, který už byl výš.`);
    rows.set(code, {
      code,
      name,
      districtCode: districtCode ?? '',
      orpCode: orpTable.has(orpCode ?? '') ? (orpCode ?? null) : null,
      latitude,
      longitude,
    });
  }
  return rows.size > 0 ? [...rows.values()] : municipalitiesBroken('Nemá žádný řádek.');
};
