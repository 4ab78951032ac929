import { Fault } from '@navaz/kernel';
import { unknownValue } from '../engine/search-document.js';
import type { FacetName, Fit, ListField, Requirement, SearchPlan, Test, WordTest } from '../engine/search-plan.js';

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

const facetSql = (statement: Statement, name: FacetName, plan: SearchPlan, alive: string): string => {
  const { column, code, where } = facetSources[name];
  const others = plan.requirements.filter(({ facet }) => facet !== name);
  const rows =
    others.length === plan.requirements.length
      ? 'hits d'
      : `(select d.${column} from search.search_document d where ${statement.where(others, alive)}) d`;
  return `(select coalesce(jsonb_object_agg(f.code, f.n), '{}') from
    (select ${code} as code, count(*) as n from ${rows}, unnest(d.${column}) v where ${where} group by 1) f)`;
};

/**
 * A plan as one statement: hits, their number and the facets asked for. Lists narrow by GIN indexes; only what is left is
 * compared by the fits. Answers one row `{ generation, total, hits, facets }`.
 * @throws Fault for a page of a size nobody may ask for
 */
export const planSql = (plan: SearchPlan): PlanSql => {
  if (plan.first < 1 || plan.first > 200) throw new Fault('A page of the search holds 1 to 200 hits.');
  const statement = new Statement();
  const generation = plan.generation === null ? '' : statement.value(plan.generation, 'bigint');
  const alive = generation
    ? `d.born <= ${generation} and (d.died is null or d.died > ${generation})`
    : 'd.died is null';
  const where = statement.where(plan.requirements, alive);
  const levels = plan.fits.map((fit, index) => `${statement.level(fit)} as k${index}`).join(', ');
  const product = plan.fits.map((fit, index) => `(${statement.factors(fit)})[f.k${index}]`).join(' * ') || '1';
  const seed = statement.value(seedOf(plan.day), 'bigint');
  const facetColumns = [...new Set(plan.facets.map((name) => `d.${facetSources[name].column}`))];
  const facets = plan.facets.map((name) => `'${name}', ${facetSql(statement, name, plan, alive)}`).join(', ');
  const after = plan.after
    ? `where (-h.score, h.tie, h.id) > (${statement.value(-plan.after.score, 'int')}, ${statement.value(plan.after.tie, 'int')}, ${statement.value(plan.after.id, 'uuid')})`
    : '';
  const levelList = plan.fits.map((_, index) => `p.k${index} - 1`).join(', ');
  return {
    text: `with hits as materialized (
  select ${['d.id', 'd.born', ...facetColumns].join(', ')}${plan.fits.map((_, index) => `, f.k${index}`).join('')},
    round(1000000 * ${product})::int as score,
    (uuid_hash_extended(d.id, ${seed}) & 2147483647)::int as tie
  from search.search_document d${levels ? ` cross join lateral (select ${levels} offset 0) f` : ''}
  where ${where}
), page as (
  select h.* from hits h ${after}
  order by h.score desc, h.tie, h.id limit ${statement.value(plan.first + 1, 'int')}
)
select (select number from search.generation) as generation,
  (select count(*)::int from hits) as total,
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'what', d.what, 'score', p.score, 'tie', p.tie,
      'levels', array[${levelList}]::int[], 'places', d.places, 'marks', d.marks)
      order by p.score desc, p.tie, p.id), '[]')
    from page p join search.search_document d on d.id = p.id and d.born = p.born) as hits,
  ${facets ? `jsonb_build_object(${facets})` : `'{}'::jsonb`} as facets`,
    values: statement.values,
  };
};

/** Ids of the documents of the newest generation that pass a test. */
export const idsSql = (test: Test | null): PlanSql => {
  const statement = new Statement();
  const where = statement.where(test === null ? [] : [{ test }], 'd.died is null');
  return { text: `select d.id from search.search_document d where ${where} order by d.id`, values: statement.values };
};
