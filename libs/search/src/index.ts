export {
  AnswerQuery,
  type SearchAnswer,
  type SearchHit,
  type SearchRequest,
} from './answer-query/answer-query.service.js';
export { SearchIndex } from './index-services/search-index.js';
export { SearchModule } from './search.module.js';
export { fold, stem, tokenize, type Token } from './analysis/index.js';
export type { Weighted } from './lexicon/lexicon.js';
export type { OrganisationKindCode } from './lexicon/lexicon-row.js';
export { compileVocabulary, type SearchVocabulary } from './read-query/vocabulary.js';
export type {
  DistrictRow,
  MunicipalityRow,
  NamedRow,
  OrganisationRow,
  OrpRow,
  PrisonRow,
  RegionRow,
  VocabularyRows,
} from './read-query/vocabulary-rows.js';
export { readQuery, type ReadOptions } from './read-query/read-query.js';
export { intentOf, type QueryIntent } from './read-query/intent.js';
export { complete, type Suggestion } from './read-query/complete.js';
export type {
  AgeReading,
  Alternative,
  Certainty,
  Chip,
  ChipPayload,
  ChipType,
  DateReading,
  MeaningPayload,
  PlaceReading,
  PrisonReading,
  QueryReading,
  ReadingNote,
  TextWord,
} from './read-query/reading.types.js';
