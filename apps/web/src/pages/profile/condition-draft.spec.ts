import { describe, expect, it } from '@jest/globals';
import { indexOf, inputOf, moved, newDraft } from './condition-draft';
import type { ConditionRule } from './condition-rule';

const code = (name: string) => ({ code: name, name, nameEn: name });
const rule = (
  name: string,
  operators: Readonly<Record<string, string>>,
  grounds: readonly string[] = [],
): ConditionRule => ({
  code: code(name),
  operators: Object.entries(operators).map(([operator, value]) => ({ operator, value })),
  choices: null,
  limits: null,
  revealing: false,
  grounds: grounds.map(code),
});
const age = rule('age', { between: 'range', at_least: 'number' }, ['service_not_provided']);
const sex = rule('sex', { in: 'choices' });
const deposit = rule('deposit', { at_least: 'number', not_required: 'none' });

describe('a condition being written', () => {
  it('sends only the value its rule asks for', () => {
    const draft = { ...newDraft(age, 'a', false), number: '18', from: '18', to: '', sentence: ' Od 18 let. ' };
    expect(inputOf({ ...draft, operator: 'at_least' }, age)).toMatchObject({ number: 18, sentence: 'Od 18 let.' });
    expect(inputOf({ ...draft, operator: 'at_least' }, age)).not.toHaveProperty('range');
    expect(inputOf({ ...draft, operator: 'between' }, age)).toMatchObject({ range: { from: 18, to: null } });
    expect(inputOf({ ...newDraft(sex, 's', false), choices: ['man'] }, sex)).toMatchObject({ choices: ['man'] });
    expect(
      inputOf({ ...newDraft(deposit, 'i', false), operator: 'not_required', number: '3' }, deposit),
    ).not.toHaveProperty('number');
  });

  it('sends days with their deadline only, and a ground with a strict condition only', () => {
    const draft = { ...newDraft(age, 'a', true), dueDays: '7' };
    expect(inputOf(draft, age)).not.toHaveProperty('dueDays');
    expect(inputOf({ ...draft, due: 'within_days' }, age)).toMatchObject({ dueDays: 7 });
    expect(inputOf(draft, age)).toMatchObject({ strict: true, ground: 'service_not_provided' });
    expect(inputOf({ ...draft, strict: false }, age)).not.toHaveProperty('ground');
  });

  it('begins as a wish where a registered service has no ground to refuse', () => {
    expect(newDraft(deposit, 'd', true).strict).toBe(false);
    expect(newDraft(deposit, 'd', false).strict).toBe(true);
  });

  it('is found by a refused path', () => {
    expect(indexOf('conditions.2.sentence')).toBe(2);
    expect(indexOf('input.conditions.11')).toBe(11);
    expect(indexOf('published')).toBeNull();
  });

  it('moves up and down, and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
