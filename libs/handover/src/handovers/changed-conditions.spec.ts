import { describe, expect, it } from '@jest/globals';
import type { ConditionFact } from '@navaz/directory';
import { changedConditions, type HeldCondition } from './changed-conditions.js';

const age = (from: number, given: Partial<ConditionFact> = {}): ConditionFact => ({
  id: `age-${from}`,
  code: 'age',
  operator: 'between',
  value: { from, to: null },
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: true,
  ground: null,
  sentence: `Věk od ${from} let.`,
  revealing: false,
  ...given,
});

const held = (condition: ConditionFact): HeldCondition => ({ conditionId: condition.id, frozen: condition });

const named = (before: readonly ConditionFact[], now: readonly ConditionFact[]) => {
  const changed = changedConditions(before.map(held), now);
  return {
    fresh: changed.now.flatMap((one) => (one.held ? [] : [[one.condition.id, one.before?.conditionId ?? null]])),
    dropped: changed.dropped.map(({ conditionId }) => conditionId),
    kept: changed.now.flatMap((one) => one.held?.conditionId ?? []),
  };
};

describe('conditions that changed since a draft was made', () => {
  const card = age(0, {
    id: 'card',
    code: 'identity_document',
    operator: 'required',
    value: null,
    sentence: 'Průkaz.',
  });

  it('are none where the same was published anew, under whatever ids', () => {
    const anew = [age(18, { id: 'other' }), { ...card, id: 'another' }];
    expect(named([age(18), card], anew)).toEqual({ fresh: [], dropped: [], kept: ['age-18', 'card'] });
  });

  it('are new, changed or taken back', () => {
    expect(named([age(18)], [age(18), card])).toEqual({ fresh: [['card', null]], dropped: [], kept: ['age-18'] });
    expect(named([age(18), card], [age(50), card])).toEqual({
      fresh: [['age-50', 'age-18']],
      dropped: ['age-18'],
      kept: ['card'],
    });
    expect(named([age(18), card], [card])).toEqual({ fresh: [], dropped: ['age-18'], kept: ['card'] });
  });

  it.each([
    ['words', { sentence: 'Věk aspoň 18 let.' }],
    ['moment', { due: 'before_request' }],
    ['days', { due: 'within_days', dueDays: 3 }],
    ['weight', { strict: false }],
    ['operator', { operator: 'in' }],
  ] as const)('are others by their %s', (_, given) => {
    expect(named([age(18)], [age(18, { id: 'now', ...given })])).toMatchObject({ fresh: [['now', 'age-18']] });
  });

  it('are not others by what no answer depends on', () => {
    const otherwise = age(18, { id: 'now', meetableFromPrison: true, ground: 'service_not_provided' });
    expect(named([age(18)], [otherwise])).toMatchObject({ fresh: [], dropped: [] });
  });

  it('of the same code twice are told apart, each copy for one of them', () => {
    expect(named([age(18), age(50)], [age(50), age(60)])).toEqual({
      fresh: [['age-60', 'age-18']],
      dropped: ['age-18'],
      kept: ['age-50'],
    });
    expect(named([age(18)], [age(18), age(18, { id: 'twice' })])).toMatchObject({ fresh: [['twice', null]] });
  });
});
