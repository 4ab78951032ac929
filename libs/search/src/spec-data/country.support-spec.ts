import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileVocabulary, type SearchVocabulary } from '../read-query/vocabulary.js';
import { fewRows } from './few-rows.support-spec.js';
import type { VocabularyRows } from '../read-query/vocabulary-rows.js';

/**
 * The folder of the country's code lists beside the workspace; specs that need it are skipped, with a message, without
 * it.
 */
const folder = join(process.cwd(), '..', 'shared', 'data');

/** Whether the code lists are at hand. */
export const hasCountry = existsSync(join(folder, 'municipalities.csv'));
if (!hasCountry) process.stdout.write('skipped: ../shared/data with the code lists of the country is not here\n');

interface Named {
  readonly slug: string;
  readonly name: string;
  readonly synonyms?: string[];
}

/** Reads one of the shared JSON files. */
export function readShared<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

/** The rows of the whole country, as room `directory` gives them. */
export function countryRows(): VocabularyRows {
  const kinds = readShared<{ kinds: Named[]; extensionKinds: Named[] }>('service-kinds.json');
  const groups = readShared<{ registerGroups: Named[]; platformGroups: Named[] }>('target-groups.json');
  const areas = readShared<{
    regions: VocabularyRows['regions'];
    districts: VocabularyRows['districts'];
    orp: { orps: VocabularyRows['orps'] } | VocabularyRows['orps'];
  }>('regions.json');
  const prisons = readShared<{ prisons: VocabularyRows['prisons'] }>('prisons.json').prisons;
  const organisations = readShared<{ organisations: { name: string }[] }>('real-organisations.json').organisations;
  const lines = readFileSync(join(folder, 'municipalities.csv'), 'utf8').trim().split('\n').slice(1);
  return {
    kinds: [...kinds.kinds, ...kinds.extensionKinds],
    groups: [...groups.registerGroups, ...groups.platformGroups],
    regions: areas.regions,
    districts: areas.districts,
    orps: 'orps' in areas.orp ? areas.orp.orps : areas.orp,
    municipalities: lines.map((line) => {
      const [code = '', name = '', districtCode = '', , orpCode = '', , , , regionCode = ''] = line.split(',');
      return { code, name, districtCode, orpCode: orpCode === '' ? null : orpCode, regionCode };
    }),
    cityDistricts: fewRows.cityDistricts,
    prisons,
    organisations: organisations.map(({ name }) => ({ id: name, name })),
  };
}

let compiled: SearchVocabulary | undefined;

/** The country's vocabulary, compiled once per spec file. */
export function country(): SearchVocabulary {
  compiled ??= compileVocabulary(countryRows());
  return compiled;
}
