import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoData } from '@navaz/interop';
import { Fault, inLocale, isRefusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AnswerQuery, SearchIndex } from '@navaz/search';
import type { MeasuredCluster } from './measured-database.js';
import { anybody, openRooms } from './rooms.js';

/** A query with the names that answer it and how well, 1 to 3. */
interface GradedQuery {
  readonly id: string;
  readonly query: string;
  readonly grades: Readonly<Record<string, number>>;
}

/** What came of the demo queries. */
export interface DemoJudgement {
  readonly mean: number;
  readonly count: number;
  readonly weak: readonly string[];
}

const judged = 10;
const weakBelow = 0.85;

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** A grade of a name that nobody has would make every answer look worse than it is, and no answer better. */
const refuseUnknownNames = async (rooms: INestApplicationContext, queries: readonly GradedQuery[]): Promise<void> => {
  const rows = await rooms.get(Database).readPublic<{ name: string }>(
    {
      name: 'relevance.names',
      text: 'select name from directory.service union select name from directory.organisation',
    },
    [],
  );
  const names = new Set(rows.map(({ name }) => name));
  const unknown = queries.flatMap(({ grades }) => Object.keys(grades)).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Fault(`Graded, but in no demo profile: ${unknown.join('; ')}`);
};

/** Queries that the register cannot answer (kinds outside the act, prisons, conditions, offices), over the demo profiles. */
export const judgeOverDemo = async (cluster: MeasuredCluster, file: string): Promise<DemoJudgement> => {
  const { queries } = JSON.parse(readFileSync(file, 'utf8')) as { readonly queries: readonly GradedQuery[] };
  const rooms = await openRooms(await cluster.database('demo'));
  try {
    await rooms.get(DemoData).load(anybody());
    await rooms.get(SearchIndex).rebuild(anybody());
    await refuseUnknownNames(rooms, queries);
    const weak: string[] = [];
    let sum = 0;
    for (const { id, query, grades } of queries) {
      const request = { query, without: [], filters: {}, circumstances: null, first: judged, after: null, facets: [] };
      const answer = await rooms.get(AnswerQuery).search(anybody(), request);
      if (isRefusal(answer)) throw new Fault(inLocale(answer.text, 'en'));
      const shown = answer.hits.map((hit) => grades[hit.service?.name ?? hit.organisation?.name ?? ''] ?? 0);
      const ideal = Object.values(grades)
        .sort((a, b) => b - a)
        .slice(0, judged);
      const ndcg = gain(shown) / gain(ideal);
      sum += ndcg;
      if (ndcg < weakBelow) weak.push(`${id}  nDCG@10 ${ndcg.toFixed(3)}  ${query}`);
    }
    return { mean: sum / queries.length, count: queries.length, weak };
  } finally {
    await rooms.close();
  }
};
