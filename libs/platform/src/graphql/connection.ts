import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { invalidInput, isCalendarDay, type Refusal } from '@navaz/kernel';

/** Rows on one page at most. */
export const pageLimit = 100;

/** How a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(pageLimit)
  first = 20;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before.' })
  @IsOptional()
  @MaxLength(500)
  after?: string | null;
}

/** Relay's page information, forwards only. */
@ObjectType('PageInfo', { description: 'Relay’s page information, forwards only.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more behind these.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Send it as `after` to go on; null: an empty page.' })
  endCursor!: string | null;
}

/** One row with its cursor. */
export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

/** A page of rows. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

/** The GraphQL types `XConnection` and `XEdge` of a node type `X`. */
export const connectionOf = <Node extends object>(
  name: string,
  node: new (...values: never[]) => Node,
): new () => Connection<Node> => {
  @ObjectType(`${name}Edge`, { description: 'A row with its cursor.' })
  class EdgeType implements Edge<Node> {
    @Field(() => node)
    node!: Node;

    @Field(() => String, { description: 'Send it as `after` to go on behind this row.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { isAbstract: true, description: 'A page of the list.' })
  abstract class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The rows in their order.' })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: 'Whether there are more, and where to go on.' })
    pageInfo!: PageInfo;
  }
  return ConnectionType as unknown as new () => Connection<Node>;
};

/** An opaque cursor over the values a list is ordered by. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

/** What a value of a cursor must look like; a value the database would choke on is a foreign cursor. */
export type CursorShape = 'uuid' | 'text' | 'number' | 'date' | 'instant';

/** As a Date writes itself, within the years the database knows. */
const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isCalendarDay(text.slice(0, 10));

const shapes: Readonly<Record<CursorShape, (value: unknown) => boolean>> = {
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  text: (value) => typeof value === 'string' && !value.includes('\u0000'),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => typeof value === 'string' && isCalendarDay(value),
  instant: (value) => typeof value === 'string' && isInstant(value),
};

/** The values of a cursor; refused where {@link encodeCursor} did not make it with values of these shapes. */
export const decodeCursor = (
  cursor: string,
  expected: number | readonly CursorShape[],
): readonly unknown[] | Refusal => {
  const length = typeof expected === 'number' ? expected : expected.length;
  const fits = (value: unknown, index: number): boolean =>
    typeof expected === 'number' || shapes[expected[index] ?? 'text'](value);
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(fits)) return values as unknown[];
  } catch {
    // Falls through to the one refusal: a broken cursor and a foreign one are the same mistake.
  }
  return invalidInput([
    {
      path: 'after',
      code: 'CURSOR_UNKNOWN',
      text: {
        cs: 'Na tuto stránku výsledků nelze navázat. Začněte prosím od první stránky.',
        en: 'This page cannot be continued. Please start from the first page.',
      },
    },
  ]);
};

/** A page from `first + 1` rows: the extra row only says that there are more. */
export const pageOf = <Row, Node>(
  rows: readonly Row[],
  first: number,
  cursorOf: (row: Row) => string,
  nodeOf: (row: Row) => Node,
): Connection<Node> => {
  const edges = rows.slice(0, first).map((row) => ({ node: nodeOf(row), cursor: cursorOf(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
};
