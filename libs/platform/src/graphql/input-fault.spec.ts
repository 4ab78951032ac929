import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLScalarType } from 'graphql';
import { inputFault } from './input-fault.js';
import { LocalDateScalar } from './scalars.js';

const schema = buildSchema(`
  scalar Date
  enum Sex { MAN WOMAN }
  input Asked { age: Int, name: String, sure: Boolean, sex: Sex, on: Date, unitId: ID!, inner: Asked }
  type Query { ask(input: Asked, id: ID): Int }
`);
(schema.getType('Date') as GraphQLScalarType).parseValue = (value) => new LocalDateScalar().parseValue(value);

const faultOf = (input: unknown, query = 'query($input: Asked) { ask(input: $input) }') => {
  const [error] = graphqlSync({ schema, source: query, variableValues: { input } }).errors ?? [];
  return inputFault(error?.message ?? '');
};

describe('a fault of the input', () => {
  it.each([
    [{ unitId: 'u', age: '3' }, 'age', 'isInt', 'age: zadejte celé číslo bez desetin a uvozovek, nejvýše 2147483647.'],
    [{ unitId: 'u', name: 3 }, 'name', 'isString', 'name: zadejte text v uvozovkách.'],
    [{ unitId: 'u', sure: 'ano' }, 'sure', 'isBoolean', 'sure: zadejte true (ano), nebo false (ne).'],
    [{ unitId: 'u', sex: 'muž' }, 'sex', 'isEnum', 'sex: takovou možnost neznáme. Vyberte prosím z nabídky.'],
    [{ unitId: 'u', sex: 3 }, 'sex', 'isEnum', 'sex: takovou možnost neznáme. Vyberte prosím z nabídky.'],
    [{ unitId: 'u', vek: 3 }, 'vek', 'FIELD_UNKNOWN', 'Pole „vek“ neznáme. Zkontrolujte, jak se píše.'],
    [{}, 'unitId', 'FIELD_MISSING', 'unitId: tento údaj chybí. Doplňte ho prosím.'],
    [{ unitId: null }, 'unitId', 'FIELD_MISSING', 'unitId: tento údaj chybí. Doplňte ho prosím.'],
    [{ unitId: 'u', inner: {} }, 'inner.unitId', 'FIELD_MISSING', 'unitId: tento údaj chybí. Doplňte ho prosím.'],
    [{ unitId: 'u', inner: 3 }, 'inner', 'WRONG_SHAPE', 'inner: hodnota má jiný tvar, než tu čekáme.'],
    [
      { unitId: 'u', on: '2027-02-31' },
      'on',
      'isDate',
      'Datum „2027-02-31“ v kalendáři není. Zadejte ho jako RRRR-MM-DD, například 2027-03-15.',
    ],
  ])('%j is told in words, with its field', (input, path, code, message) => {
    expect(faultOf(input)).toEqual({ message, fields: [{ path, code, message }] });
  });

  it('of a variable that is not there names it', () => {
    expect(faultOf(undefined, 'query($input: Asked!) { ask(input: $input) }')?.message).toBe(
      'input: tento údaj chybí. Doplňte ho prosím.',
    );
  });

  it('of anything else is not told', () => {
    expect(inputFault('Cannot query field "nic" on type "Query".')).toBeNull();
    expect(inputFault('Region neznáme.')).toBeNull();
  });
});
