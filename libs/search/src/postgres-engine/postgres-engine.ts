import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Fault, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { allowedEdits, editDistance } from '../analysis/index.js';
import type { IndexedWord, SearchDocument } from '../engine/search-document.js';
import { GenerationGone, SearchEngine } from '../engine/search-engine.js';
import type { EngineAnswer, EngineHit, FacetName, Requirement, SearchPlan, Test } from '../engine/search-plan.js';
import { nearPatterns } from './near-patterns.js';
import { idsSql, planSql, servicesSql } from './plan-sql.js';

/**
 * Shapes of plans that get a prepared statement; what comes after them is parsed each time, so that nobody can fill the
 * server's memory with shapes.
 */
const preparedShapes = 300;

/** How long the past stays readable for those who page. */
const keptFor = `interval '1 hour'`;

/** Words of the index a mistyped one may stand for at most. */
const nearWordsAtMost = 12;

interface AnswerRow {
  readonly generation: string;
  readonly total: number;
  readonly hits: readonly EngineHit[];
  readonly facets: Readonly<Partial<Record<FacetName, Readonly<Record<string, number>>>>>;
}

/** The words as a tsvector: folded words, and stems behind a tilde so that the two never meet by chance. */
export const tsvectorOf = (words: readonly IndexedWord[]): string => {
  const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  const best = new Map<string, string>();
  for (const { folded, stem, weight } of words) {
    for (const lexeme of [folded, `~${stem}`]) {
      const known = best.get(lexeme);
      if (known === undefined || weight < known) best.set(lexeme, weight);
    }
  }
  return [...best].map(([lexeme, weight]) => `${quoted(lexeme)}:1${weight}`).join(' ');
};

/** The documents in PostgreSQL: transactional, nothing to install, right for a country. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  private readonly shapes = new Map<string, string>();

  constructor(private readonly database: Database) {
    super();
  }

  async put(tx: Transaction, documents: readonly SearchDocument[], gone: readonly string[]): Promise<void> {
    const rows = documents.map((document) => this.rowOf(document));
    const changed = await tx.query<{ id: string }>(
      `select coalesce(n.id, d.id) as id from jsonb_to_recordset($1::jsonb) as n(id uuid, fingerprint text)
       left join search.search_document d on d.id = n.id and d.died is null
       where d.fingerprint is distinct from n.fingerprint
       union all select d.id from search.search_document d where d.id = any($2::uuid[]) and d.died is null`,
      [JSON.stringify(rows.map(({ id, fingerprint }) => ({ id, fingerprint }))), gone],
    );
    if (changed.length === 0) return;
    const generation = await this.nextGeneration(tx);
    const ids = changed.map(({ id }) => id);
    await this.bury(tx, generation, ids);
    const moved = new Set(ids);
    await this.insert(
      tx,
      generation,
      rows.filter(({ id }) => moved.has(id)),
    );
  }

  async isEmpty(): Promise<boolean> {
    const [row] = await this.database.readPublic<{ empty: boolean }>(
      {
        name: 'search.is-empty',
        text: 'select not exists (select from search.search_document where died is null) as empty',
      },
      [],
    );
    return row?.empty ?? true;
  }

  async idsWith(test: Test | null, tx?: Transaction): Promise<readonly string[]> {
    const { text, values } = idsSql(test);
    const rows = await (tx === undefined
      ? this.database.readPublic<{ id: string }>({ name: this.nameOf(text), text }, values)
      : tx.query<{ id: string }>(text, values));
    return rows.map(({ id }) => id);
  }

  async servicesMeeting(
    requirements: readonly Requirement[],
    generation: number | null,
    atMost: number,
  ): Promise<readonly string[]> {
    const { text, values } = servicesSql(requirements, generation, atMost);
    const rows = await this.database.readPublic<{ id: string }>({ name: this.nameOf(text), text }, values);
    return rows.map(({ id }) => id);
  }

  async sweep(ctx: RequestContext): Promise<void> {
    await this.database.transaction(ctx, async (tx) => {
      await tx.query(
        `with gone as (delete from search.search_document where died_at < now() - ${keptFor} returning died)
         update search.generation set swept_below = greatest(swept_below, (select max(died) from gone))
         where exists (select from gone)`,
      );
    });
  }

  async settle(ctx: RequestContext): Promise<void> {
    await this.database.transaction(ctx, async (tx) => {
      await this.forgetWords(tx);
      await tx.query(`select search.settle()`);
    });
  }

  async generation(): Promise<number> {
    const [row] = await this.database.readPublic<{ number: string }>(
      { name: 'search.generation', text: 'select number from search.generation' },
      [],
    );
    return Number(row?.number ?? 0);
  }

  async search(plan: SearchPlan): Promise<EngineAnswer | GenerationGone> {
    if (plan.generation !== null && (await this.isSwept(plan.generation))) return new GenerationGone(plan.generation);
    const { text, values } = planSql(plan);
    const [row] = await this.database.readPublic<AnswerRow>({ name: this.nameOf(text), text }, values);
    if (!row) throw new Fault('The search answered without a row.');
    return {
      generation: plan.generation ?? Number(row.generation),
      total: row.total,
      hits: row.hits.slice(0, plan.first),
      hasNextPage: row.hits.length > plan.first,
      facets: new Map(plan.facets.map((name) => [name, new Map(Object.entries(row.facets[name] ?? {}))])),
    };
  }

  async wordsNear(folded: string): Promise<readonly string[]> {
    const edits = allowedEdits(folded.length);
    if (edits === 0) return [];
    const rows = await this.database.readPublic<{ word: string }>(
      {
        name: 'search.words-near',
        text: `select word from search.search_word
               where word like any ($1::text[]) and length(word) between $2::int and $3::int`,
      },
      [nearPatterns(folded), folded.length - edits, folded.length + edits],
    );
    return rows
      .map(({ word }) => ({ word, distance: editDistance(folded, word, edits) }))
      .filter(({ distance }) => distance <= edits)
      .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
      .slice(0, nearWordsAtMost)
      .map(({ word }) => word);
  }

  /** Generations are made one after another: whoever makes the next one holds the counter until the commit. */
  private async nextGeneration(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ number: string }>(
      `update search.generation set number = number + 1, changed_at = now() returning number`,
    );
    return Number(row?.number);
  }

  /** Under the counter of generations: who stores a document with one of the words at this moment comes before or after. */
  private async forgetWords(tx: Transaction): Promise<void> {
    await tx.query(`select from search.generation for update`);
    await tx.query(
      `delete from search.search_word w using (
         select word from search.search_word
         except select unnest(tsvector_to_array(words)) from search.search_document where died is null
       ) unused where w.word = unused.word`,
    );
  }

  private async bury(tx: Transaction, generation: number, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update search.search_document set died = $1, died_at = now() where id = any($2::uuid[]) and died is null`,
      [generation, ids],
    );
  }

  private async insert(tx: Transaction, generation: number, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const json = JSON.stringify(rows);
    await tx.query(
      `insert into search.search_document (id, born, what, kinds, groups, reach, places, secret_places, areas, prisons,
         marks, age_from, age_to, confirmed_on, words, fingerprint)
       select n.id, $2, n.what, n.kinds, n.groups, n.reach, n.places, n.secret_places, n.areas, n.prisons,
         n.marks, n.age_from, n.age_to, n.confirmed_on, n.words::tsvector, n.fingerprint
       from jsonb_to_recordset($1::jsonb) as n(id uuid, what text, kinds text[], groups text[], reach text[],
         places text[], secret_places text[], areas text[], prisons text[], marks text[], age_from smallint,
         age_to smallint, confirmed_on date, words text, fingerprint text)`,
      [json, generation],
    );
    await tx.query(
      `insert into search.search_word (word)
       select distinct w from jsonb_to_recordset($1::jsonb) as n(known text[]), unnest(n.known) w
       on conflict do nothing`,
      [json],
    );
  }

  private rowOf(document: SearchDocument): { readonly id: string; readonly fingerprint: string } {
    const row = {
      what: document.what,
      kinds: document.kinds,
      groups: document.groups,
      reach: document.reach,
      places: document.places,
      secret_places: document.secretPlaces,
      areas: document.areas,
      prisons: document.prisons,
      marks: document.marks,
      age_from: document.ageFrom,
      age_to: document.ageTo,
      confirmed_on: document.confirmedOn,
      words: tsvectorOf(document.words),
    };
    const known = [...new Set(document.words.map(({ folded }) => folded))].filter((word) => /^[a-z]{4,}$/.test(word));
    return {
      id: document.id,
      fingerprint: createHash('sha1').update(JSON.stringify(row)).digest('base64'),
      ...row,
      ...{ known },
    };
  }

  private async isSwept(generation: number): Promise<boolean> {
    const [row] = await this.database.readPublic<{ swept: boolean }>(
      {
        name: 'search.generation-swept',
        text: `select $1::bigint > number or $1::bigint < swept_below as swept from search.generation`,
      },
      [generation],
    );
    return row?.swept ?? true;
  }

  private nameOf(text: string): string {
    const known = this.shapes.get(text);
    if (known !== undefined) return known;
    if (this.shapes.size >= preparedShapes) return '';
    const name = `search.${createHash('sha1').update(text).digest('base64url')}`;
    this.shapes.set(text, name);
    return name;
  }
}
