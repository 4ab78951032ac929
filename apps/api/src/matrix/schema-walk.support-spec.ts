import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** One operation of the schema. */
export interface SchemaOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every operation, as `query x` or `mutation y`, by name. */
export const operationsOf = (schema: GraphQLSchema): ReadonlyMap<string, SchemaOperation> => {
  const fields = (kind: SchemaOperation['kind'], type: { getFields(): object } | null | undefined): SchemaOperation[] =>
    Object.values((type?.getFields() ?? {}) as Record<string, GraphQLField<unknown, unknown>>).map((field) => ({
      kind,
      name: field.name,
      field,
    }));
  const all = [...fields('query', schema.getQueryType()), ...fields('mutation', schema.getMutationType())];
  return new Map(all.map((operation) => [`${operation.kind} ${operation.name}`, operation]));
};

const isId = (type: GraphQLInputType): boolean => getNamedType(type).name === 'ID';

/** Paths of every id in the arguments of an operation, e.g. `input.serviceId`; and whether it is a list of ids. */
export const idPaths = ({ field }: SchemaOperation): ReadonlyMap<string, { readonly list: boolean }> => {
  const found = new Map<string, { list: boolean }>();
  const walk = (type: GraphQLInputType, path: string, within: readonly GraphQLNamedType[]): void => {
    if (isId(type)) found.set(path, { list: isListType(getNullableType(type)) });
    const named = getNamedType(type);
    if (!isInputObjectType(named) || within.includes(named)) return;
    for (const inner of Object.values(named.getFields())) {
      walk(inner.type, `${path}.${inner.name}`, [...within, named]);
    }
  };
  for (const argument of field.args) walk(argument.type, argument.name, []);
  return found;
};

/** As deep as the limits of the API let one query go. */
const deepest = 7;

/** Fields of every refusal. A member of a union that has one of the same name, of another type, takes another there. */
const refusalFields = ['code', 'message', 'fields'];

/**
 * Selects everything the answer can hold: nested objects, connections, each member of a union. A type is not entered
 * again inside itself, and a field that needs an argument is left to the operation that answers it alone.
 */
const selectAll = (
  type: GraphQLNamedType,
  schema: GraphQLSchema,
  within: readonly string[],
  inUnion = false,
): string => {
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${selectAll(one, schema, within, isUnionType(type))}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const isRefusal = type.getInterfaces().some(({ name }) => name === 'Refusal');
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    const other = inUnion && !isRefusal && refusalFields.includes(field.name);
    const selected = other ? `its_${field.name}: ${field.name}` : field.name;
    if (isLeafType(inner)) return [selected];
    if (within.includes(inner.name) || within.length >= deepest) return [];
    return [`${selected} ${selectAll(inner, schema, [...within, type.name])}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
};

/** The operation's document with everything selected, for the arguments that are given. */
export const documentOf = (
  { kind, name, field }: SchemaOperation,
  schema: GraphQLSchema,
  given: Readonly<Record<string, unknown>>,
): string => {
  const used = field.args.filter((argument) => argument.name in given);
  const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = selectAll(getNamedType(field.type), schema, []);
  return `${kind}${declared && ` (${declared})`} { ${name}${passed && `(${passed})`} ${selection} }`;
};
