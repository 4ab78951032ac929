/** Lists of codes that a test can look into. */
export type ListField = 'kinds' | 'groups' | 'reach' | 'places' | 'secretPlaces' | 'areas' | 'prisons' | 'marks';

/** Forms of one word, any of which is enough. Folded words and stems; `inName` looks at the document's own name only. */
export interface WordTest {
  readonly folded: readonly string[];
  readonly stems: readonly string[];
  readonly inName: boolean;
}

/** A yes-or-no question to a document. */
export type Test =
  | { readonly on: ListField; readonly anyOf: readonly string[] }
  | { readonly on: 'what'; readonly is: 'service' | 'organisation' }
  | { readonly on: 'ids'; readonly anyOf: readonly string[] }
  | { readonly on: 'words'; readonly word: WordTest }
  | { readonly on: 'confirmed'; readonly since: string }
  /** The asked years lie inside the range; a document that says nothing counts where `orUnknown`. */
  | { readonly on: 'age'; readonly from: number; readonly to: number; readonly orUnknown: boolean }
  | { readonly on: 'either'; readonly tests: readonly Test[] };

/** Facets an engine counts. */
export const facetNames = [
  'kinds',
  'groups',
  'regions',
  'districts',
  'prisons',
  'forms',
  'sexes',
  'languages',
  'accessibility',
  'accreditations',
  'conditions',
] as const;

/** Name of a facet. */
export type FacetName = (typeof facetNames)[number];

/** What a hit must meet, or must not (`not`: a set difference). `facet`: that facet is counted without it. */
export interface Requirement {
  readonly test: Test;
  readonly not?: boolean;
  readonly facet?: FacetName;
}

/** One step of a fit: documents that pass the test (and none before) get the factor. */
export interface FitLevel {
  /** Names the reason, e.g. `IN_MUNICIPALITY`. */
  readonly code: string;
  readonly test: Test;
  readonly factor: number;
}

/** One side on which documents are compared; the score is the product of the factors of all fits. */
export interface Fit {
  readonly name: string;
  /** Best first. */
  readonly levels: readonly FitLevel[];
  /** For documents that pass none. */
  readonly otherwise: { readonly code: string; readonly factor: number };
}

/** Where a page ended. */
export interface Position {
  /** Millionths. */
  readonly score: number;
  readonly tie: number;
  readonly id: string;
}

/** What is added to the score of a document that leads: more than any product of fits. In millionths, as a score is. */
export const leadingScore = 1_000_000;

/** A question to an engine, complete: the same plan over the same generation gives the same answer. */
export interface SearchPlan {
  readonly requirements: readonly Requirement[];
  readonly fits: readonly Fit[];
  /** Documents that come before all others, whatever the fits say of them. */
  readonly lead?: readonly string[];
  readonly facets: readonly FacetName[];
  /** Hits of a page. */
  readonly first: number;
  readonly after: Position | null;
  /** The generation of the first page, to stay in it; null for the newest. */
  readonly generation: number | null;
  /** `YYYY-MM-DD`; ties change with it. */
  readonly day: string;
}

/** One document of the answer. */
export interface EngineHit extends Position {
  readonly what: 'service' | 'organisation';
  /** By fit of the plan: which level was passed, counted from 0; `levels.length` for none. */
  readonly levels: readonly number[];
  readonly places: readonly string[];
  readonly marks: readonly string[];
}

/** What an engine answers. */
export interface EngineAnswer {
  readonly generation: number;
  readonly total: number;
  readonly hits: readonly EngineHit[];
  readonly hasNextPage: boolean;
  /** Of the asked facets: code → count. */
  readonly facets: ReadonlyMap<FacetName, ReadonlyMap<string, number>>;
}
