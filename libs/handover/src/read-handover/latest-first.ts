import { isRefusal, type Refusal } from '@navaz/kernel';
import { decodeCursor, encodeCursor, pageOf, type Connection, type PageArgs } from '@navaz/platform';

/** Something that happened at a moment. */
interface Dated {
  readonly id: string;
  readonly at: Date;
}

const place = ({ at, id }: Dated): string => `${at.toISOString()} ${id}`;

/**
 * A page of rows that are all at hand, the latest first. A cursor says moment and id of its row, so that what comes later
 * moves no page. Refusals: INVALID_INPUT where the cursor is none.
 */
export const latestFirst = <Row extends Dated>(
  rows: readonly Row[],
  { first, after }: PageArgs,
): Connection<Row> | Refusal => {
  const from = after ? decodeCursor(after, ['instant', 'uuid']) : null;
  if (isRefusal(from)) return from;
  const before = from?.join(' ');
  const wanted = rows
    .filter((row) => before === undefined || place(row) < before)
    .toSorted((one, other) => (place(one) < place(other) ? 1 : -1));
  return pageOf(
    wanted,
    first,
    ({ at, id }) => encodeCursor([at.toISOString(), id]),
    (row) => row,
  );
};
