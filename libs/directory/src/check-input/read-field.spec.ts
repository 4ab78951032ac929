import { describe, expect, it } from '@jest/globals';
import { parsePhone } from '../identifiers/phone.js';
import type { FieldRule } from './field-rule.js';
import { readDraft, readWhole } from './read-draft.js';
import { readField } from './read-field.js';

const label = { cs: 'Pole', en: 'Field' };
const known = new Map([
  ['a', 1],
  ['b', 1],
]);
const text: FieldRule = { type: 'text', max: 5, label };
const texts: FieldRule = { type: 'texts', max: 5, items: 2, empty: [], label };
const codes: FieldRule = { type: 'codes', known, label };
const whole: FieldRule = { type: 'whole', min: 0, max: 10, empty: 0, label };
const phone: FieldRule = { type: 'parsed', parse: parsePhone, label };

describe('reading one field', () => {
  it.each<[string, FieldRule, unknown, unknown]>([
    ['a text is trimmed', text, '  abc ', 'abc'],
    ['white space is no text', text, ' \u00a0\n', null],
    ['text of exactly the limit', text, 'abcde', 'abcde'],
    ['a decomposed letter counts once', text, 'cafe\u0301', 'café'],
    ['null clears', text, null, null],
    ['null clears into the field’s own emptiness', texts, null, []],
    ['empty items fall out of a list', texts, ['x', ' ', 'y'], ['x', 'y']],
    ['codes are sorted, each once', codes, ['b', 'a', 'b'], ['a', 'b']],
    ['no codes are not said', codes, [], null],
    ['a number at its limit', whole, 10, 10],
    ['a cleared number', whole, null, 0],
    ['a leap day of a season', { type: 'yearDay', label }, '02-29', '02-29'],
    ['a day', { type: 'day', label }, '2028-02-29', '2028-02-29'],
    ['an identifier in its normal form', phone, '777 123 456', '+420777123456'],
    ['an identifier of spaces', phone, ' ', null],
  ])('%s', (_what, rule, given, expected) => {
    expect(readField(rule, given, 'field')).toEqual({ ok: true, value: expected });
  });

  it.each<[string, FieldRule, unknown, string]>([
    ['a text over the limit', text, 'abcdef', 'TEXT_TOO_LONG'],
    ['a required text of spaces', { ...text, required: true }, ' ', 'FIELD_MISSING'],
    ['a required code that is absent', { ...codes, required: true }, [], 'FIELD_MISSING'],
    ['too many texts', texts, ['a', 'b', 'c'], 'TOO_MANY_ITEMS'],
    ['one text of many too long', texts, ['a', 'abcdef'], 'TEXT_TOO_LONG'],
    ['an unknown code', codes, ['a', 'c'], 'CODE_UNKNOWN'],
    ['a number beyond', whole, 11, 'NUMBER_OUT_OF_RANGE'],
    ['half a number', whole, 1.5, 'NUMBER_OUT_OF_RANGE'],
    ['31 February', { type: 'day', label }, '2027-02-31', 'DAY_UNKNOWN'],
    ['30 February of every year', { type: 'yearDay', label }, '02-30', 'DAY_UNKNOWN'],
    ['a broken identifier', phone, '12345', 'PHONE_SHAPE'],
  ])('refuses %s', (_what, rule, given, code) => {
    expect(readField(rule, given, 'some.path')).toMatchObject({ ok: false, fault: { path: 'some.path', code } });
  });
});

describe('reading a draft', () => {
  const rules = { one: text, two: whole };

  it('leaves absent fields alone and drops what has no rule', () => {
    expect(readDraft(rules, { one: undefined, two: 3, version: 9 })).toEqual({ values: { two: 3 }, faults: [] });
  });

  it('reads a new record whole, absent fields as empty', () => {
    expect(readWhole(rules, { one: 'x' })).toEqual({ values: { one: 'x', two: 0 }, faults: [] });
  });

  it('names every fault by its path', () => {
    const { faults } = readDraft(rules, { one: 'abcdef', two: -1 }, 'list.3.');
    expect(faults.map((fault) => fault.path)).toEqual(['list.3.one', 'list.3.two']);
  });
});
