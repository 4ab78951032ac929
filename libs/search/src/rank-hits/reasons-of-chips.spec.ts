import { describe, expect, it } from '@jest/globals';
import { intentOf } from '../read-query/intent.js';
import { readQuery } from '../read-query/read-query.js';
import type { Chip, ChipType, QueryReading } from '../read-query/reading.types.js';
import { country, hasCountry } from '../spec-data/country.support-spec.js';
import { queriesOfTables } from '../spec-data/tables.support-spec.js';
import { PlaceMap } from '../vocabulary/place-map.js';
import { conditionFitName, wantsRoom } from './condition-chips.js';
import type { Fit } from '../engine/search-plan.js';
import { aimsOf } from './query-aims.js';
import { queryFits } from './query-fits.js';

const today = '2026-11-22';
const read = (query: string, without: readonly string[] = []): QueryReading =>
  readQuery(query, country(), today, { without });

const comparison = {
  map: new PlaceMap([]),
  today,
  known: { room: [], full: [], waitingList: [] },
  isRoomFiltered: false,
  registerGroups: new Set<string>(),
};

/** Codes of the side of groups that no sentence stands for. */
const unspoken = new Set(['IMPLIED_GROUP', 'UNASKED']);

/** Whether a chip shows what the sentences of a side of the comparison speak of. */
const shows = ({ name, levels, otherwise }: Fit, { chips, words }: QueryReading): boolean => {
  const [theme = '', detail = ''] = name.split(/:(.*)/s);
  const has = (...types: ChipType[]): boolean => chips.some(({ type }) => types.includes(type));
  const some = (test: (payload: Chip['payload']) => boolean): boolean => chips.some(({ payload }) => test(payload));
  switch (theme) {
    case 'group': {
      const speaks = detail === '' && [...levels, otherwise].some(({ code }) => !unspoken.has(code));
      return !speaks || has('group');
    }
    case 'kind':
      return some((payload) => 'kinds' in payload);
    case 'condition':
      return some((payload) => 'condition' in payload && conditionFitName(payload.condition) === name);
    case 'sex':
      return some((payload) => 'sex' in payload && payload.sex !== undefined);
    case 'word':
      return words.some(({ folded }) => folded === detail);
    case 'place':
    case 'prison':
    case 'organisation':
    case 'age':
    case 'form':
    case 'language':
    case 'accreditation':
      return has(theme);
    case 'room':
      return has('date') || some((payload) => 'condition' in payload && wantsRoom([payload.condition]));
    default:
      // Of what was confirmed when, and of services before offices, no query is spoken of.
      return ['confirmed', 'what'].includes(theme);
  }
};

(hasCountry ? describe : describe.skip)('chips and reasons', () => {
  const queries = hasCountry ? queriesOfTables() : [];

  it('every reason speaks of what a chip shows', () => {
    const unshown = queries.flatMap((query) => {
      const reading = read(query);
      const intent = intentOf(reading);
      const wished = reading.chips.some(({ type }) => type === 'date') || wantsRoom(intent.conditions);
      const asked = { ...comparison, known: wished ? comparison.known : null };
      const fits = queryFits(intent, aimsOf(intent, reading.words), asked);
      return fits.filter((fit) => !shows(fit, reading)).map(({ name }) => `${query}: ${name}`);
    });
    expect(unshown).toEqual([]);
  });

  it('every chip can be taken away, and what it said goes with it', () => {
    const kept = queries.flatMap((query) => {
      const ids = read(query).chips.map(({ id }) => id);
      const others = (id: string): string[] => ids.filter((other) => other !== id);
      const wrong = ids.filter(
        (id) =>
          read(query, [id])
            .chips.map((chip) => chip.id)
            .join() !== others(id).join(),
      );
      return wrong.map((id) => `${query}: ${id}`);
    });
    expect(kept).toEqual([]);
  });
});
