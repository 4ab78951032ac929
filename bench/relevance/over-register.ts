import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { RegisterImport } from '@navaz/interop';
import { Fault, inLocale, isRefusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AnswerQuery, SearchIndex } from '@navaz/search';
import type { MeasuredCluster } from './measured-database.js';
import { queriesOf, type RelevanceQuery } from './relevance-query.js';
import { anybody, openRooms } from './rooms.js';

/** Hits that are judged. */
const judged = 10;

/** Below this a query is named as weak. */
const weakBelow = 0.85;

/** A set of queries: a name and its file. */
export interface QuerySet {
  readonly name: string;
  readonly file: string;
}

/** What the judge said of one set over one register. */
export interface Judgement {
  readonly seed: number;
  readonly set: string;
  /** Mean nDCG@10. */
  readonly mean: number;
  readonly endedShown: number;
  /** Lines of the judge for queries below 0.85. */
  readonly weak: readonly string[];
}

/**
 * `identifikator` of the hits in their order. An office has none and answers no query for a service: it takes its place in
 * the order under a name the judge does not know, and is worth nothing there.
 */
const registerIds = async (rooms: INestApplicationContext, ids: readonly string[]): Promise<string[]> => {
  const rows = await rooms.get(Database).readPublic<{ id: string; register_id: string }>(
    {
      name: 'relevance.register-ids',
      text: 'select id, register_id from directory.service where id = any($1::uuid[])',
    },
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row.register_id]));
  return ids.map((id) => byId.get(id) ?? `office:${id}`);
};

/** Asks every query as the public does. */
const answersTo = async (
  rooms: INestApplicationContext,
  queries: readonly RelevanceQuery[],
): Promise<Record<string, string[]>> => {
  const answers: Record<string, string[]> = {};
  for (const { id, query } of queries) {
    const answer = await rooms.get(AnswerQuery).search(anybody(), {
      query,
      without: [],
      filters: {},
      circumstances: null,
      first: judged,
      after: null,
      facets: [],
    });
    if (isRefusal(answer)) throw new Fault(inLocale(answer.text, 'en'));
    answers[id] = await registerIds(
      rooms,
      answer.hits.map((hit) => hit.id),
    );
  }
  return answers;
};

/** Runs the shared judge and reads its words. */
const judge = (tools: string, register: string, results: string, { name, file }: QuerySet, seed: number): Judgement => {
  const said = execFileSync(process.execPath, [join(tools, 'judge-search.mjs'), register, results, '--queries', file], {
    encoding: 'utf8',
  });
  const mean = /nDCG@10 ([\d.]+), recall/.exec(said);
  const ended = /ended services shown: (\d+)/.exec(said);
  if (!mean || !ended) throw new Fault(`The judge said something else than expected: ${said.slice(-300)}`);
  const weak = said.split('\n').filter((line) => {
    const found = /^\S+ {2}nDCG@10 ([\d.]+)/.exec(line);
    return found !== null && Number(found[1]) < weakBelow;
  });
  return { seed, set: name, mean: Number(mean[1]), endedShown: Number(ended[1]), weak };
};

/** Asks every set of queries over a register in a folder, and has the answers judged. */
const judgeFolder = async (
  rooms: INestApplicationContext,
  tools: string,
  folder: string,
  sets: readonly QuerySet[],
  seed: number,
): Promise<readonly Judgement[]> => {
  const report = await rooms.get(RegisterImport).run(anybody(), folder);
  if (isRefusal(report)) throw new Fault(inLocale(report.text, 'en'));
  await rooms.get(SearchIndex).rebuild(anybody());
  const judgements: Judgement[] = [];
  for (const set of sets) {
    const results = join(folder, `results-${set.name}.json`);
    writeFileSync(results, JSON.stringify(await answersTo(rooms, queriesOf(set.file))));
    judgements.push(judge(tools, folder, results, set, seed));
  }
  return judgements;
};

/** Makes a register of a seed, imports it, asks every set of queries and has the answers judged. */
export const judgeOverRegister = async (
  cluster: MeasuredCluster,
  tools: string,
  sets: readonly QuerySet[],
  seed: number,
  services: number,
): Promise<readonly Judgement[]> => {
  if (!existsSync(join(tools, 'make-register.mjs'))) throw new Fault(`There is no make-register.mjs in ${tools}.`);
  const folder = mkdtempSync(join(tmpdir(), 'navaz-register-'));
  try {
    const numbers = ['--services', String(services), '--seed', String(seed)];
    execFileSync(process.execPath, [join(tools, 'make-register.mjs'), folder, ...numbers], { stdio: 'ignore' });
    const rooms = await openRooms(await cluster.database(`register_${seed}`));
    try {
      return await judgeFolder(rooms, tools, folder, sets, seed);
    } finally {
      await rooms.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
