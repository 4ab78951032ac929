import type { MatrixActor } from './actors.support-spec.js';
import type { Example } from './example.support-spec.js';
import type { ArrangedSide } from './records.support-spec.js';
import { idPaths, type SchemaOperation } from './schema-walk.support-spec.js';

/** Which ids of an example are foreign; the others are the actor's own. */
export interface Variant {
  /** Paths in the arguments. */
  readonly kinds: readonly string[];
  /** The actor may act on others' records: only ids that never were are tried. */
  readonly open: boolean;
}

/** Paths at which a record stands, with its kind. */
const recordsOf = (example: Example): [string, string][] =>
  Object.entries(example.at).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** All foreign at once, and each alone among the actor's own. */
export const variantsOf = (
  example: Example,
  actor: MatrixActor,
  foreign: ArrangedSide,
  open: boolean,
): readonly Variant[] => {
  const records = recordsOf(example);
  const paths = records.map(([path]) => path);
  if (actor.foreignTo === 'service') {
    return records.every(([, kind]) => foreign.belongs(kind) === 'service') ? [{ kinds: paths, open }] : [];
  }
  const alone = records.length > 1 ? paths.map((path) => ({ kinds: [path], open })) : [];
  return [{ kinds: paths, open }, ...alone];
};

const put = (into: Record<string, unknown>, path: string, value: unknown): void => {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = { ...((into[first] as Record<string, unknown> | undefined) ?? {}) };
  into[first] = inner;
  put(inner, rest.join('.'), value);
};

/** The arguments of an example, with `idOf` at the foreign paths and the actor's own records at the others. */
export const withIds = (
  operation: SchemaOperation,
  example: Example,
  variant: Variant,
  idOf: (kind: string) => string,
  own: ArrangedSide,
): Record<string, unknown> => {
  const variables: Record<string, unknown> = { ...example.given };
  const lists = idPaths(operation);
  for (const [path, kind] of recordsOf(example)) {
    const id = variant.kinds.includes(path) ? idOf(kind) : own.id(kind);
    put(variables, path, lists.get(path)?.list ? [id] : id);
  }
  return variables;
};
