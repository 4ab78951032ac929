import type { DirectoryVocabulary } from '@navaz/directory';
import type { VocabularyRows } from '../read-query/vocabulary-rows.js';

/** Kinds of organisations that people ask for by name; offices are found by what they are and where. */
const namedKinds = new Set(['ngo', 'public_provider', 'health_facility', 'church', 'employer', 'coordinator', 'other']);

/**
 * Rows of the directory as the reader of queries takes them. Names of providers stay out: thousands of them are made of
 * ordinary words, and a query for one finds it by its text. Those the coordinator's network knows (demo and claimed
 * profiles) are not told apart here.
 */
export const vocabularyRowsOf = (vocabulary: DirectoryVocabulary): VocabularyRows => ({
  kinds: vocabulary.kinds.map(({ code, name, nameEn, synonyms }) => ({ slug: code, name, nameEn, synonyms })),
  groups: vocabulary.groups.map(({ code, name, nameEn, synonyms }) => ({ slug: code, name, nameEn, synonyms })),
  regions: vocabulary.regions,
  districts: vocabulary.districts,
  orps: vocabulary.orps,
  municipalities: vocabulary.municipalities,
  cityDistricts: vocabulary.cityDistricts,
  prisons: vocabulary.prisons.map(({ code, name, municipalityCode, regionCode }) => ({
    slug: code,
    name,
    municipalityCode,
    regionCode,
  })),
  organisations: vocabulary.organisations
    .filter(({ kind }) => namedKinds.has(kind))
    .map(({ id, name }) => ({ id, name })),
});
