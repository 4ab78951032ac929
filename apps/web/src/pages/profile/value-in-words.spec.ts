import { describe, expect, it } from '@jest/globals';
import { saidBy } from './value-in-words';

describe('a value of the history', () => {
  it.each([
    [null, { kind: 'empty' }],
    ['null', { kind: 'empty' }],
    ['[]', { kind: 'empty' }],
    ['true', { kind: 'yes' }],
    ['18', { kind: 'text', text: '18' }],
    ['"130 Kč za den"', { kind: 'text', text: '130 Kč za den' }],
    ['"2027-03-05"', { kind: 'text', text: '5. 3. 2027' }],
    ['[{"code":"age","operator":"at_least"}]', { kind: 'list' }],
    ['{"id":"7","name":"Domov"}', { kind: 'text', text: 'Domov' }],
    ['not json', { kind: 'text', text: 'not json' }],
  ])('%s', (json, said) => {
    expect(saidBy(json)).toEqual(said);
  });
});
