import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { allowedEdits, editDistance, stem } from '../analysis/index.js';
import { mark, unknownValue, type IndexedWord, type SearchDocument } from './search-document.js';
import { GenerationGone, type SearchEngine } from './search-engine.js';
import type { EngineAnswer, FacetName, Fit, Requirement, SearchPlan } from './search-plan.js';

const words = (text: string, weight: IndexedWord['weight'] = 'A'): IndexedWord[] =>
  text.split(' ').map((folded) => ({ folded, stem: stem(folded), weight }));

/** A document with what the test speaks of; everything else says nothing. */
export const documentWith = (given: Partial<SearchDocument>): SearchDocument => ({
  id: randomUUID(),
  what: 'service',
  kinds: ['azylove-domy'],
  groups: [],
  places: [],
  secretPlaces: [],
  areas: [],
  reach: [],
  prisons: [],
  marks: [],
  ageFrom: null,
  ageTo: null,
  confirmedOn: null,
  words: [],
  ...given,
});

/** A plan with what the test asks. */
export const planWith = (given: Partial<SearchPlan>): SearchPlan => ({
  requirements: [],
  fits: [],
  facets: [],
  first: 20,
  after: null,
  generation: null,
  day: '2026-11-22',
  ...given,
});

/** A word with one letter left out, put in, replaced or swapped with its neighbour, at every place. */
function* slipsOf(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    yield `${before}x${after}`;
    if (after.length === 0) continue;
    yield before + after.slice(1);
    yield `${before}x${after.slice(1)}`;
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
  }
}

const only = (kind: string): Requirement => ({ test: { on: 'kinds', anyOf: [kind] } });

/** What every engine must do; the engine is empty of documents of the kinds used here. */
export const anyEngine = (engineOf: () => SearchEngine, databaseOf: () => Database): void => {
  const ctx = testContext();
  const put = (documents: readonly SearchDocument[], gone: readonly string[]): Promise<void> =>
    databaseOf().transaction(ctx, (tx) => engineOf().put(tx, documents, gone));
  const ask = async (plan: Partial<SearchPlan>): Promise<EngineAnswer> => {
    const answer = await engineOf().search(planWith(plan));
    if (answer instanceof GenerationGone) throw new Error('The generation is gone.');
    return answer;
  };
  const ids = (answer: EngineAnswer): string[] => answer.hits.map(({ id }) => id);
  const counts = (answer: EngineAnswer, facet: FacetName): object => Object.fromEntries(answer.facets.get(facet) ?? []);

  describe('filters, exclusion and unknowns', () => {
    const man = documentWith({ kinds: ['k-filter'], marks: [mark('sex', 'man'), mark('petsAllowed', 'yes')] });
    const woman = documentWith({
      kinds: ['k-filter', 'k-second'],
      marks: [mark('sex', 'woman'), mark('petsAllowed', 'no')],
    });
    const unsaid = documentWith({
      kinds: ['k-filter'],
      marks: [mark('sex', unknownValue), mark('petsAllowed', unknownValue)],
      ageFrom: 18,
      ageTo: 26,
    });
    beforeAll(() => put([man, woman, unsaid], []));

    it('takes any of the codes and counts all', async () => {
      const answer = await ask({ requirements: [only('k-filter')], first: 2 });
      expect(answer.total).toBe(3);
      expect(answer.hits).toHaveLength(2);
      expect(answer.hasNextPage).toBe(true);
    });

    it('keeps or leaves out the unknown as the plan says', async () => {
      const asked = [mark('sex', 'woman')];
      const strict = await ask({ requirements: [only('k-filter'), { test: { on: 'marks', anyOf: asked } }] });
      expect(ids(strict)).toEqual([woman.id]);
      const loose = await ask({
        requirements: [only('k-filter'), { test: { on: 'marks', anyOf: [...asked, mark('sex', unknownValue)] } }],
      });
      expect(new Set(ids(loose))).toEqual(new Set([woman.id, unsaid.id]));
    });

    it('an exclusion is a set difference', async () => {
      const answer = await ask({
        requirements: [only('k-filter'), { test: { on: 'marks', anyOf: [mark('petsAllowed', 'no')] }, not: true }],
      });
      expect(new Set(ids(answer))).toEqual(new Set([man.id, unsaid.id]));
    });

    it('an age lies in the range; no range is unknown', async () => {
      const age = (from: number, orUnknown: boolean): Requirement => ({
        test: { on: 'age', from, to: from, orUnknown },
      });
      expect(ids(await ask({ requirements: [only('k-filter'), age(26, false)] }))).toEqual([unsaid.id]);
      expect(ids(await ask({ requirements: [only('k-filter'), age(27, false)] }))).toEqual([]);
      expect((await ask({ requirements: [only('k-filter'), age(27, true)] })).total).toBe(2);
    });

    it('counts each facet under the other filters', async () => {
      const answer = await ask({
        requirements: [
          only('k-filter'),
          { test: { on: 'marks', anyOf: [mark('sex', 'man'), mark('sex', unknownValue)] }, facet: 'sexes' },
        ],
        facets: ['sexes', 'kinds', 'conditions'],
      });
      expect(counts(answer, 'sexes')).toEqual({ man: 1, woman: 1, '?': 1 });
      expect(counts(answer, 'kinds')).toEqual({ 'k-filter': 2 });
      expect(counts(answer, 'conditions')).toEqual({ petsAllowed: 1 });
    });

    it('counts no facet that was not asked for', async () => {
      expect((await ask({ requirements: [only('k-filter')] })).facets.size).toBe(0);
    });
  });

  describe('order', () => {
    const named = documentWith({ kinds: ['k-order'], words: words('kotva ostrava'), places: ['554821', 'CZ080'] });
    const described = documentWith({ kinds: ['k-order'], words: words('kotvou', 'C'), places: ['CZ080'] });
    const other = documentWith({ kinds: ['k-order'], words: words("u svateho o'neila"), places: ['CZ064'] });
    const word: Fit = {
      name: 'word',
      levels: [
        { code: 'IN_NAME', test: { on: 'words', word: { folded: ['kotva'], stems: [], inName: true } }, factor: 1 },
        {
          code: 'STEM',
          test: { on: 'words', word: { folded: [], stems: [stem('kotva')], inName: false } },
          factor: 0.8,
        },
      ],
      otherwise: { code: 'NONE', factor: 0.5 },
    };
    const place: Fit = {
      name: 'place',
      levels: [{ code: 'HERE', test: { on: 'places', anyOf: ['554821'] }, factor: 1 }],
      otherwise: { code: 'ELSEWHERE', factor: 0.1 },
    };
    beforeAll(() => put([named, described, other], []));

    it('an exact name before a stem before nothing, and says which it was', async () => {
      const answer = await ask({ requirements: [only('k-order')], fits: [word] });
      expect(ids(answer)).toEqual([named.id, described.id, other.id]);
      expect(answer.hits.map(({ levels }) => levels)).toEqual([[0], [1], [2]]);
      expect(answer.hits.map(({ score }) => score)).toEqual([1_000_000, 800_000, 500_000]);
    });

    it('fits are multiplied', async () => {
      const answer = await ask({ requirements: [only('k-order')], fits: [word, place] });
      expect(answer.hits.map(({ score }) => score)).toEqual([1_000_000, 80_000, 50_000]);
    });

    it('takes a quote in a word for a letter', async () => {
      const test = { on: 'words' as const, word: { folded: ["o'neila"], stems: [], inName: false } };
      expect(ids(await ask({ requirements: [only('k-order'), { test }] }))).toEqual([other.id]);
    });

    it('ties change from day to day', async () => {
      const equal = Array.from({ length: 12 }, () => documentWith({ kinds: ['k-tie'] }));
      await put(equal, []);
      const one = ids(await ask({ requirements: [only('k-tie')] }));
      expect(ids(await ask({ requirements: [only('k-tie')] }))).toEqual(one);
      expect(ids(await ask({ requirements: [only('k-tie')], day: '2026-11-23' }))).not.toEqual(one);
    });
  });

  describe('paging while data change', () => {
    const documents = Array.from({ length: 30 }, (_, index) =>
      documentWith({ kinds: ['k-page'], marks: [mark('rank', String(index % 5))] }),
    );
    const fit = (steps: number): Fit => ({
      name: 'rank',
      levels: Array.from({ length: steps }, (_, index) => ({
        code: 'RANK',
        test: { on: 'marks' as const, anyOf: [mark('rank', String(index))] },
        factor: 1 - index / 10,
      })),
      otherwise: { code: 'LAST', factor: 0.1 },
    });

    it('neither skips nor repeats, whatever is added, moved or taken out between two pages', async () => {
      await put(documents, []);
      const plan = { requirements: [only('k-page')], fits: [fit(4)], first: 7 };
      const seen: string[] = [];
      let answer = await ask(plan);
      for (let page = 0; page < 10; page += 1) {
        seen.push(...ids(answer));
        const last = answer.hits.at(-1);
        if (!answer.hasNextPage || !last) break;
        // The last one shown goes to the end, one of the end comes to the front, a new one appears.
        const moved = documents.find(({ id }) => id === last.id);
        const late = documents.find(({ id, marks }) => marks[0] === 'rank:4' && !seen.includes(id));
        await put(
          [
            ...(moved ? [{ ...moved, marks: [mark('rank', '9')] }] : []),
            ...(late ? [{ ...late, marks: [mark('rank', '0')] }] : []),
            documentWith({ kinds: ['k-page'], marks: [mark('rank', '0')] }),
          ],
          [],
        );
        answer = await ask({ ...plan, after: last, generation: answer.generation });
      }
      expect(seen).toHaveLength(30);
      expect(new Set(seen)).toEqual(new Set(documents.map(({ id }) => id)));
      expect((await ask(plan)).total).toBeGreaterThan(30);
    });

    it('a generation of the future is gone', async () => {
      const answer = await engineOf().search(planWith({ generation: 1_000_000 }));
      expect(answer).toBeInstanceOf(GenerationGone);
    });
  });

  describe('feeding', () => {
    it('the same documents again make no new generation', async () => {
      const one = documentWith({ kinds: ['k-same'] });
      await put([one], []);
      const before = await engineOf().generation();
      await put([one], [randomUUID()]);
      expect(await engineOf().generation()).toBe(before);
    });

    it('what is gone is gone, and can come back', async () => {
      const one = documentWith({ kinds: ['k-gone'] });
      await put([one], []);
      await put([], [one.id]);
      expect((await ask({ requirements: [only('k-gone')] })).total).toBe(0);
      await put([one], []);
      expect((await ask({ requirements: [only('k-gone')] })).total).toBe(1);
    });

    it('several writers at once leave one document of each', async () => {
      const one = documentWith({ kinds: ['k-race'] });
      await Promise.all(Array.from({ length: 8 }, (_, index) => put([{ ...one, groups: [`g${index}`] }], [])));
      expect((await ask({ requirements: [only('k-race')] })).total).toBe(1);
    });

    it('is empty until the first document, and again without the last', async () => {
      const there = await engineOf().idsWith(null);
      await put([], there);
      expect(await engineOf().isEmpty()).toBe(true);
      await put([documentWith({ kinds: ['k-first'] })], []);
      expect(await engineOf().isEmpty()).toBe(false);
    });

    it('names the documents that pass a test', async () => {
      const one = documentWith({ kinds: ['k-ids'], marks: [mark('organisation', 'o1')] });
      const two = documentWith({ kinds: ['k-ids'] });
      await put([one, two], []);
      expect(await engineOf().idsWith({ on: 'marks', anyOf: [mark('organisation', 'o1')] })).toEqual([one.id]);
      expect(await engineOf().idsWith(null)).toEqual(expect.arrayContaining([one.id, two.id]));
    });
  });

  describe('words near to a mistyped one', () => {
    const known = [
      'dvur',
      'misto',
      'azylov',
      'rozcest',
      'rozcesti',
      'noclehyna',
      'komunitnim',
      'terapeutick',
      'doprovazejic',
    ];
    beforeAll(() => put([documentWith({ kinds: ['k-word'], words: words(known.join(' ')) })], []));

    it.each(known)('%s, whatever slips in typing it as often as its length allows', async (word) => {
      const typed = [...slipsOf(word)].filter((slip) => allowedEdits(slip.length) >= 1);
      // Of two slips, one after the other, there are thousands: every so many stands for them.
      const twice = typed.flatMap((slip) => [...slipsOf(slip)]).filter((slip) => allowedEdits(slip.length) === 2);
      const chosen = twice.filter((slip, at) => at % 53 === 0 && editDistance(slip, word, 2) <= 2);
      const missed: string[] = [];
      for (const slip of new Set([...typed, ...chosen])) {
        if (!(await engineOf().wordsNear(slip)).includes(word)) missed.push(slip);
      }
      expect(missed).toEqual([]);
    });

    it('nearest first, and none that is farther than its length allows', async () => {
      expect(await engineOf().wordsNear('rozcestti')).toEqual(['rozcesti', 'rozcest']);
      expect(await engineOf().wordsNear('rzcety')).toEqual([]);
      expect(await engineOf().wordsNear('dvr')).toEqual([]);
    });

    it('a word that stands in no document any more is forgotten when all is put in order', async () => {
      const mistaken = documentWith({ kinds: ['k-forgotten'], words: words('vomackova spolecny') });
      const other = documentWith({ kinds: ['k-forgotten'], words: words('spolecny') });
      await put([mistaken, other], []);
      await put([{ ...mistaken, words: words('opraveno') }], []);
      await engineOf().settle(ctx);
      expect(await engineOf().wordsNear('vomackova')).toEqual([]);
      expect(await engineOf().wordsNear('spolecny')).toContain('spolecny');
      expect(await engineOf().wordsNear('opraveno')).toContain('opraveno');
    });
  });
};
