import { Fault } from '@navaz/kernel';
import { unknownValue } from '../engine/search-document.js';
import {
  leadingScore,
  type FacetName,
  type Fit,
  type ListField,
  type Requirement,
  type SearchPlan,
  type Test,
  type WordTest,
} from '../engine/search-plan.js';

/** A statement with its values; the text depends on the shape of a plan only, so that it is prepared once a shape. */
export interface PlanSql {
  readonly text: string;
  readonly values: readonly unknown[];
}

const columns: Readonly<Record<ListField, string>> = {
  kinds: 'd.kinds',
  groups: 'd.groups',
  reach: 'd.reach',
  places: 'd.places',
  secretPlaces: 'd.secret_places',
  areas: 'd.areas',
  prisons: 'd.prisons',
  marks: 'd.marks',
};

/** Where the codes of a facet lie: the column, and which of its values are codes of this facet. */
const facetSources: Readonly<
  Record<FacetName, { readonly column: string; readonly code: string; readonly where: string }>
> = {
  kinds: { column: 'kinds', code: 'v', where: `v not like 'office:%'` },
  groups: { column: 'groups', code: 'v', where: 'true' },
  regions: { column: 'reach', code: 'v', where: 'length(v) = 5' },
  districts: { column: 'reach', code: 'v', where: 'length(v) = 6' },
  prisons: { column: 'prisons', code: 'v', where: 'true' },
  forms: { column: 'marks', code: 'substr(v, 6)', where: `v like 'form:%'` },
  sexes: { column: 'marks', code: 'substr(v, 5)', where: `v like 'sex:%'` },
  languages: { column: 'marks', code: 'substr(v, 10)', where: `v like 'language:%'` },
  accessibility: { column: 'marks', code: 'substr(v, 15)', where: `v like 'accessibility:%'` },
  accreditations: { column: 'marks', code: 'substr(v, 15)', where: `v like 'accreditation:%'` },
  conditions: { column: 'marks', code: 'left(v, -4)', where: `v like '%:yes'` },
};

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A tsquery in which any of the forms is enough. */
export const tsqueryOf = ({ folded, stems, inName }: WordTest): string => {
  const weight = inName ? ':A' : '';
  return [...folded.map(quoted), ...stems.map((stem) => quoted(`~${stem}`))].map((word) => word + weight).join(' | ');
};

/** Days since 1970: the seed of a day's order of equals. */
const seedOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

const saysNothing = (code: string): boolean => code.endsWith(`:${unknownValue}`);

class Statement {
  readonly values: unknown[] = [];

  value(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  test(test: Test): string {
    switch (test.on) {
      case 'what':
        return `d.what = ${this.value(test.is, 'text')}`;
      case 'ids':
        return `d.id = any(${this.value(test.anyOf, 'uuid[]')})`;
      case 'words':
        return `d.words @@ ${this.value(tsqueryOf(test.word), 'tsquery')}`;
      case 'confirmed':
        return `d.confirmed_on >= ${this.value(test.since, 'date')}`;
      case 'age': {
        const says = test.orUnknown ? 'true' : '(d.age_from is not null or d.age_to is not null)';
        return `(coalesce(d.age_from, 0) <= ${this.value(test.from, 'int')} and coalesce(d.age_to, 200) >= ${this.value(test.to, 'int')} and ${says})`;
      }
      case 'either':
        return `(${test.tests.map((one) => this.test(one)).join(' or ') || 'false'})`;
      default: {
        const overlap = `${columns[test.on]} && ${this.value(test.anyOf, 'text[]')}`;
        // Nearly everybody says nothing of something: the index would only be walked in vain.
        return test.on === 'marks' && test.anyOf.some(saysNothing) ? `(${overlap}) is true` : overlap;
      }
    }
  }

  where(requirements: readonly Requirement[], alive: string): string {
    return [alive, ...requirements.map(({ test, not }) => (not ? `not ${this.test(test)}` : this.test(test)))].join(
      ' and ',
    );
  }

  level({ levels }: Fit): string {
    if (levels.length === 0) return '1';
    const steps = levels.map(({ test }, index) => `when ${this.test(test)} then ${index + 1}`);
    return `case ${steps.join(' ')} else ${levels.length + 1} end`;
  }

  factors({ levels, otherwise }: Fit): string {
    return this.value([...levels.map(({ factor }) => factor), otherwise.factor], 'float8[]');
  }
}

/** The filters of one facet that is asked for: it is counted without them, everything else with them. */
interface OwnFilter {
  readonly facet: FacetName;
  readonly requirements: readonly Requirement[];
}

const ownFilters = ({ facets, requirements }: SearchPlan): readonly OwnFilter[] =>
  facets
    .map((facet) => ({ facet, requirements: requirements.filter((one) => one.facet === facet) }))
    .filter((own) => own.requirements.length > 0);

/** Whether an index finds the documents that pass. */
const isIndexed = (test: Test): boolean => {
  switch (test.on) {
    case 'kinds':
    case 'groups':
    case 'reach':
    case 'prisons':
      return true;
    case 'marks':
      return !test.anyOf.some(saysNothing);
    case 'ids':
    case 'words':
      return true;
    case 'either':
      return test.tests.every(isIndexed);
    default:
      return false;
  }
};

const isNarrow = ({ test, not }: Requirement): boolean => not !== true && isIndexed(test);

/**
 * Which documents count anywhere: those that pass everything, but for the own filter of at most one facet. Where nothing
 * else can be found by an index, two own filters can: of any two, one holds.
 */
const countedWhere = (statement: Statement, owns: readonly OwnFilter[], rest: readonly Requirement[]): string => {
  if (owns.length < 2) return '';
  const enough = ` and ${owns.map((_, index) => `own.f${index}::int`).join(' + ')} >= ${owns.length - 1}`;
  const narrow = owns.flatMap(({ requirements }) => requirements.filter(isNarrow).slice(0, 1));
  if (rest.some(isNarrow) || narrow.length < 2) return enough;
  return `${enough} and ${statement.test({ on: 'either', tests: narrow.slice(0, 2).map(({ test }) => test) })}`;
};

const facetSql = (name: FacetName, owns: readonly OwnFilter[]): string => {
  const { column, code, where } = facetSources[name];
  const others = owns.flatMap(({ facet }, index) => (facet === name ? [] : [`d.f${index}`]));
  const counted = owns.length === others.length ? 'd.is_hit' : others.join(' and ') || 'true';
  // Bytewise: sorted as Czech words, the codes would take longer than all the rest.
  return `(select coalesce(json_object_agg(f.code, f.n), '{}') from
    (select ${code} collate "C" as code, count(*) as n from counted d, unnest(d.${column}) v
      where ${counted} and ${where} group by 1) f)`;
};

const aliveIn = (statement: Statement, generation: number | null): string => {
  if (generation === null) return 'd.died is null';
  const at = statement.value(generation, 'bigint');
  return `d.born <= ${at} and (d.died is null or d.died > ${at})`;
};

/**
 * A plan as one statement: hits, their number and the facets asked for. Lists narrow by GIN indexes; what counts for the
 * hits or for any facet is read once, and all is counted from that; only hits are compared by the fits. Answers one row
 * `{ generation, total, hits, facets }`.
 * @throws Fault for a page of a size nobody may ask for
 */
export const planSql = (plan: SearchPlan): PlanSql => {
  if (plan.first < 1 || plan.first > 200) throw new Fault('A page of the search holds 1 to 200 hits.');
  const statement = new Statement();
  const alive = aliveIn(statement, plan.generation);
  const owns = ownFilters(plan);
  const ofFacets = new Set(owns.flatMap(({ requirements }) => requirements));
  const rest = plan.requirements.filter((one) => !ofFacets.has(one));
  const where = statement.where(rest, alive);
  const passes = owns.map(({ requirements }, index) => `${statement.where(requirements, 'true')} as f${index}`);
  const isHit = owns.map((_, index) => `own.f${index}`).join(' and ') || 'true';
  const levels = plan.fits.map((fit, index) => `case when ${isHit} then ${statement.level(fit)} end as k${index}`);
  const product = plan.fits.map((fit, index) => `(${statement.factors(fit)})[f.k${index}]`).join(' * ') || '1';
  const isLeading = plan.lead?.length ? `d.id = any(${statement.value(plan.lead, 'uuid[]')})` : '';
  const lead = isLeading === '' ? '' : ` + case when ${isLeading} then ${leadingScore} else 0 end`;
  const seed = statement.value(seedOf(plan.day), 'bigint');
  const facetColumns = [...new Set(plan.facets.map((name) => `d.${facetSources[name].column}`))];
  const facets = plan.facets.map((name) => `'${name}', ${facetSql(name, owns)}`).join(', ');
  const after = plan.after
    ? `and (-h.score, h.tie, h.id) > (${statement.value(-plan.after.score, 'int')}, ${statement.value(plan.after.tie, 'int')}, ${statement.value(plan.after.id, 'uuid')})`
    : '';
  const columnsOfCounted = [
    ...['d.id', 'd.born', ...facetColumns],
    ...owns.map((_, index) => `own.f${index}`),
    ...plan.fits.map((_, index) => `f.k${index}`),
  ].join(', ');
  const levelList = plan.fits.map((_, index) => `p.k${index} - 1`).join(', ');
  return {
    text: `with counted as materialized (
  select ${columnsOfCounted}, ${isHit} as is_hit, round(1000000 * ${product})::int${lead} as score,
    (uuid_hash_extended(d.id, ${seed}) & 2147483647)::int as tie
  from search.search_document d${
    passes.length > 0
      ? `
    cross join lateral (select ${passes.join(', ')} offset 0) own`
      : ''
  }${
    levels.length > 0
      ? `
    cross join lateral (select ${levels.join(', ')} offset 0) f`
      : ''
  }
  where ${where}${countedWhere(statement, owns, rest)}
), page as (
  select h.* from counted h where h.is_hit ${after}
  order by h.score desc, h.tie, h.id limit ${statement.value(plan.first + 1, 'int')}
)
select (select number from search.generation) as generation,
  (select count(*)::int from counted h where h.is_hit) as total,
  (select coalesce(json_agg(json_build_object('id', p.id, 'what', d.what, 'score', p.score, 'tie', p.tie,
      'levels', array[${levelList}]::int[], 'places', d.places, 'marks', d.marks)
      order by p.score desc, p.tie, p.id), '[]')
    from page p join search.search_document d on d.id = p.id and d.born = p.born) as hits,
  ${facets ? `json_build_object(${facets})` : `'{}'::json`} as facets`,
    values: statement.values,
  };
};

/** Ids of the documents of the newest generation that pass a test. */
export const idsSql = (test: Test | null): PlanSql => {
  const statement = new Statement();
  const where = statement.where(test === null ? [] : [{ test }], 'd.died is null');
  return { text: `select d.id from search.search_document d where ${where} order by d.id`, values: statement.values };
};

/** Ids of so many services that meet all requirements, in a generation or in the newest. */
export const servicesSql = (
  requirements: readonly Requirement[],
  generation: number | null,
  atMost: number,
): PlanSql => {
  const statement = new Statement();
  const where = statement.where(requirements, aliveIn(statement, generation));
  return {
    text: `select d.id from search.search_document d where ${where} and d.what = 'service' limit ${statement.value(atMost, 'int')}`,
    values: statement.values,
  };
};
