import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { documentWith, planWith } from '../engine/engine-contract.support-spec.js';
import { GenerationGone } from '../engine/search-engine.js';
import { mark } from '../engine/search-document.js';
import { lexiconRows } from '../lexicon/lexicon.js';
import { PostgresEngine } from '../postgres-engine/postgres-engine.js';
import { asksConfirmation, conditionFits, tagOf, wantsRoom } from './condition-chips.js';
import { tagNames } from './tag-names.js';

const conditions = [...new Set(lexiconRows.flatMap(({ condition }) => condition ?? []))];
const only = { on: 'kinds' as const, anyOf: ['k-condition'] };

describe('conditions that a query can name', () => {
  let db: TestDatabase;
  let engine: PostgresEngine;

  beforeAll(async () => {
    db = await testDatabase();
    engine = new PostgresEngine(db.database);
  });
  afterAll(() => db.close());

  it('are many, and each is held against something', () => {
    expect(conditions.length).toBeGreaterThan(20);
    const unanswered = conditions.filter(
      (condition) => conditionFits([condition]).length === 0 && !wantsRoom([condition]) && !asksConfirmation(condition),
    );
    expect(unanswered).toEqual([]);
  });

  it('have a name in filters and facets where they are tags', () => {
    expect(conditions.flatMap((condition) => tagOf(condition) ?? []).filter((tag) => !tagNames.has(tag))).toEqual([]);
  });

  it.each(conditions.filter((condition) => conditionFits([condition]).length > 0))(
    'the engine answers %s by yes, no and unknown',
    async (condition) => {
      const fits = conditionFits([condition]);
      const tag = tagOf(condition);
      const yes = fits.flatMap(({ levels }) => levels.flatMap(({ code, test }) => (code === 'YES' ? [test] : [])))[0];
      const said = {
        ...(yes && 'anyOf' in yes ? { YES: [...yes.anyOf] } : {}),
        ...(tag === null ? {} : { NO: [mark(tag, 'no')] }),
        UNKNOWN: [],
      };
      const before = await engine.idsWith(only);
      const documents = Object.entries(said).map(([code, marks]) => ({
        code,
        document: documentWith({ kinds: ['k-condition'], marks }),
      }));
      await db.database.transaction(testContext(), (tx) =>
        engine.put(
          tx,
          documents.map(({ document }) => document),
          before,
        ),
      );
      const answer = await engine.search(planWith({ requirements: [{ test: only }], fits }));
      if (answer instanceof GenerationGone) throw new Error('The generation is gone.');
      const codeOf = (id: string): string | undefined => {
        const [at] = answer.hits.find((hit) => hit.id === id)?.levels ?? [];
        return (at === undefined ? undefined : fits[0]?.levels[at]?.code) ?? fits[0]?.otherwise.code;
      };
      expect(documents.map(({ document }) => codeOf(document.id))).toEqual(documents.map(({ code }) => code));
      expect(answer.hits[0]?.id).toBe(documents[0]?.document.id);
      if (tag !== null) expect(answer.hits.at(-1)?.id).toBe(documents[1]?.document.id);
    },
  );
});
