import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, isListType, isScalarType } from 'graphql';
import type { DirectoryVocabulary } from '@navaz/directory';
import { isRefusal } from '@navaz/kernel';
import { checkFilters } from './check-filters.js';

const today = '2026-11-22';

/** Lists of one code each, in the shape in which `directory` gives them. */
const rows = new Proxy({}, { get: () => [{ code: 'known' }] }) as DirectoryVocabulary;

/** Every filter of the API that holds text: all of it is codes, a day has a type of its own. */
const codeFields = (): readonly { readonly name: string; readonly isList: boolean }[] => {
  const schema = buildSchema(readFileSync(join(process.cwd(), 'schema.graphql'), 'utf8'));
  const input = schema.getType('SearchFilters');
  if (!isInputObjectType(input)) throw new Error('The schema has no input SearchFilters.');
  return Object.values(input.getFields())
    .filter(({ type }) => isScalarType(getNamedType(type)) && getNamedType(type).name === 'String')
    .map(({ name, type }) => ({ name, isList: isListType(type) }));
};

describe('codes among the filters', () => {
  const fields = codeFields();

  it('are those of the whole input', () => {
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['kinds', 'languages', 'accreditations']));
    expect(fields.length).toBeGreaterThanOrEqual(14);
  });

  it.each(fields)('a code of $name that does not exist is refused by name', ({ name, isList }) => {
    const answer = checkFilters({ [name]: isList ? ['xx'] : 'xx' }, rows, today);
    if (!isRefusal(answer)) throw new Error('It was not refused.');
    expect(answer.fields).toEqual([
      expect.objectContaining({ path: `filters.${name}`, code: expect.stringMatching(/_UNKNOWN$/) }),
    ]);
  });

  it.each([
    ['languages', 'uk'],
    ['accessibility', 'step_free'],
    ['accreditations', 'debt_relief_accreditation'],
    ['forms', 'residential'],
  ])('a code of %s that exists passes: %s', (name, code) => {
    expect(checkFilters({ [name]: [code] }, rows, today)).toMatchObject({ [name]: [code] });
  });
});
