import { describe, expect, it } from '@jest/globals';
import { awkwardQueries } from '../spec-data/awkward-queries.support-spec.js';
import { country, hasCountry } from '../spec-data/country.support-spec.js';
import { rowsOf } from '../spec-data/tables.support-spec.js';
import { wholeQuestions } from '../spec-data/whole-questions.support-spec.js';
import { readQuery } from './read-query.js';
import type { Chip, DateReading } from './reading.types.js';

const today = '2026-11-22';

type Column = 'kinds' | 'who' | 'where' | 'when' | 'terms';

const days = ({ from, until }: DateReading): string =>
  until === null ? `${from}…` : from === until ? from : `${from}…${until}`;

/** The column a chip stands in, and how it is written there. */
const cellOf = ({ id, cs, payload }: Chip): readonly [Column, string] => {
  switch (payload.type) {
    case 'place': {
      const level = { district: 'okres ', orp: 'ORP ', region: '', municipality: '', cityDistrict: '' };
      const { role, name } = payload.place;
      return ['where', `${role === 'from' ? 'z ' : ''}${level[payload.place.level]}${name}`];
    }
    case 'prison':
      return ['where', `vězení:${payload.prison.slug}`];
    case 'date':
      return ['when', days(payload.date)];
    case 'organisation':
      return ['kinds', cs];
    case 'exclusion': {
      const { excluded } = payload;
      const name = excluded.type === 'place' ? excluded.place.name : id.replace(/^exclusion:(organisation:)?/, '');
      return ['terms', `ne ${name}`];
    }
    case 'age':
      return ['who', id];
    default:
      if (payload.type === 'group' && id.startsWith('concept:')) return ['who', id.slice('concept:'.length)];
      if (/^(group|sex):/.test(id)) return ['who', id.replace(/^(group|sex):/, '')];
      if (/^(kind|concept):/.test(id)) return ['kinds', id.replace(/^(kind|concept):/, '')];
      if (payload.type === 'organisationKind') return ['kinds', id.replace('organisationKind', 'office')];
      return ['terms', id.replace('condition:', '')];
  }
};

/** The reading as a row of the table. */
const rowOf = (query: string): string => {
  const { chips, words } = readQuery(query, country(), today);
  const cells: Record<Column, string[]> = { kinds: [], who: [], where: [], when: [], terms: [] };
  for (const chip of chips) {
    const [column, text] = cellOf(chip);
    cells[column].push(text);
  }
  const left = words.filter(({ optional }) => !optional).map(({ raw }) => raw);
  return [...Object.values(cells).map((cell) => cell.join(' + ')), left.join(' ')].join(' | ').trimEnd();
};

(hasCountry ? describe : describe.skip)('what people type', () => {
  it.each(rowsOf(awkwardQueries))('%s → %s', (query, reading) => {
    expect(rowOf(query).trim()).toBe(reading);
  });

  it.each(rowsOf(wholeQuestions))('%s → %s', (query, reading) => {
    expect(rowOf(query).trim()).toBe(reading);
  });
});
