import { describe, expect, it } from '@jest/globals';
import { indexOf, inputOf, moved, newDraft } from './condition-draft';
import { conditionRules, operators, valueKindOf } from './condition-rules';

describe('a condition being written', () => {
  it('sends only the value its rule asks for', () => {
    const draft = { ...newDraft('age', 'a', false), number: '18', from: '18', to: '', sentence: ' Od 18 let. ' };
    expect(inputOf({ ...draft, operator: 'at_least' })).toMatchObject({ number: 18, sentence: 'Od 18 let.' });
    expect(inputOf({ ...draft, operator: 'at_least' })).not.toHaveProperty('range');
    expect(inputOf({ ...draft, operator: 'between' })).toMatchObject({ range: { from: 18, to: null } });
    expect(inputOf({ ...newDraft('sex', 's', false), choices: ['man'] })).toMatchObject({ choices: ['man'] });
    expect(inputOf(newDraft('identity_document', 'i', false))).not.toHaveProperty('choices');
  });

  it('sends days with their deadline only, and a ground with a strict condition only', () => {
    const draft = { ...newDraft('age', 'a', true), dueDays: '7' };
    expect(inputOf(draft)).not.toHaveProperty('dueDays');
    expect(inputOf({ ...draft, due: 'within_days' })).toMatchObject({ dueDays: 7 });
    expect(inputOf(draft)).toMatchObject({ strict: true, ground: 'service_not_provided' });
    expect(inputOf({ ...draft, strict: false })).not.toHaveProperty('ground');
  });

  it('begins as a wish where a registered service has no ground to refuse', () => {
    expect(newDraft('deposit', 'd', true).strict).toBe(false);
    expect(newDraft('deposit', 'd', false).strict).toBe(true);
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

  it('knows a value for every rule of every code', () => {
    for (const [code, rule] of Object.entries(conditionRules)) {
      for (const operator of rule.operators) {
        expect(operators).toContain(operator);
        const kind = valueKindOf(code, operator);
        if (kind === 'choices') expect({ code, list: rule.list }).not.toEqual({ code, list: null });
        if (kind === 'number' || kind === 'range') expect({ code, unit: rule.unit }).not.toEqual({ code, unit: null });
      }
    }
  });
});
