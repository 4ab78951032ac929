import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isEnumType,
  type GraphQLInputType,
} from 'graphql';
import type { SchemaOperation } from './schema-walk.support-spec.js';

/** A client’s details, as somebody might type them anywhere. */
export const aboutSomebody = 'Klient, r. č. 800101/1234, nar. 1. 1. 1980';

/** One place of an operation's arguments that takes text. */
export interface TextPlace {
  /** In the refusal, without the argument's name: `contacts.0.note`. */
  readonly path: string;
  /** The argument `input` with the text at this place, on top of what the example gives. */
  readonly put: (input: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

type Put = (value: unknown) => unknown;

/** A value a required neighbour can hold, so that the text arrives at all. */
const neighbour = (type: GraphQLInputType): unknown => {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return [];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  return { Int: 1, Boolean: true, Date: '2099-01-01', DateTime: '2099-01-01T00:00:00Z' }[named.name] ?? '12';
};

/** Every place of `input` with a text, also inside lists of objects; ids and days are none. */
export const textPlaces = ({ field }: SchemaOperation): readonly TextPlace[] => {
  const found: TextPlace[] = [];
  const walk = (type: GraphQLInputType, path: string, put: (text: Put) => Put): void => {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      walk(bare.ofType, `${path}.0`, (inner) => put((old) => [inner(Array.isArray(old) ? old[0] : undefined)]));
      return;
    }
    const named = getNamedType(type);
    if (named.name === 'String') {
      found.push({ path, put: (input) => put(() => aboutSomebody)(input) as Record<string, unknown> });
    }
    if (!isInputObjectType(named)) return;
    const fields = Object.values(named.getFields());
    for (const inner of fields) {
      walk(inner.type, path ? `${path}.${inner.name}` : inner.name, (text) =>
        put((old) => {
          const given = { ...(old as Record<string, unknown> | undefined) };
          for (const other of path === '' ? [] : fields) {
            if (String(other.type).endsWith('!')) given[other.name] ??= neighbour(other.type);
          }
          return { ...given, [inner.name]: text(given[inner.name]) };
        }),
      );
    }
  };
  const input = field.args.find(({ name }) => name === 'input');
  if (input) walk(input.type, '', (text) => text);
  return found;
};
