import { describe, expect, it } from '@jest/globals';
import type { ServiceAnswer } from './compute-places/compute-service-places.js';
import { placesSentence } from './places-words.js';

const answer = (given: Partial<ServiceAnswer>): ServiceAnswer => ({
  state: 'has_room',
  confidence: 'fresh',
  because: 'stated',
  publicFree: '3+',
  free: 5,
  total: 10,
  waiting: null,
  asOf: new Date('2026-11-20T07:00:00Z'),
  validUntil: new Date('2026-11-27T22:59:59Z'),
  ...given,
});

const unknown = { state: 'unknown', confidence: 'unknown', publicFree: null } as const;

describe('places in a sentence', () => {
  it.each<[Partial<ServiceAnswer>, string]>([
    [{}, 'Volno: 3 a víc volných míst.'],
    [{ publicFree: '1-2' }, 'Volno: 1–2 volná místa.'],
    [{ confidence: 'ageing' }, 'Volno: 3 a víc volných míst. Než pošlete žádost, raději to ověřte.'],
    [{ state: 'must_be_assessed' }, 'Volno až po posouzení zájemce: 3 a víc volných míst.'],
    [{ state: 'waiting_list', publicFree: '0' }, 'Přijímá se přes pořadník.'],
    [{ state: 'no_room', publicFree: '0' }, 'Teď je plno.'],
    [{ state: 'no_room', publicFree: '0', because: 'paused' }, 'Služba příjem přerušila.'],
    [{ state: 'no_room', publicFree: '0', because: 'out_of_season' }, 'V tento den je mimo sezónu.'],
    [{ ...unknown, because: 'never_stated' }, 'Služba volná místa nezveřejňuje. Zeptejte se přímo služby.'],
    [{ ...unknown, because: 'statement_ended' }, 'Poslední údaj už neplatí. Zeptejte se přímo služby.'],
    [{ ...unknown, because: 'past_day' }, 'Tento den už minul.'],
  ])('%j reads: %s', (given, sentence) => {
    expect(placesSentence(answer(given), { isToday: true }).cs).toBe(sentence);
  });

  it('does not say that it is full now of a day to come', () => {
    const full = answer({ state: 'no_room', publicFree: '0' });
    expect(placesSentence(full, { isToday: false })).toEqual({ cs: 'V tento den je plno.', en: 'Full on this day.' });
  });

  it('never tells the number', () => {
    expect(placesSentence(answer({ free: 27, total: 42 }), { isToday: true }).cs).not.toMatch(/27|42/);
  });
});
