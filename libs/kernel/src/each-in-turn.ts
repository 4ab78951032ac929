/** So many that fail are no longer a fault of their own: whatever all of them need is not there. */
const mostFailures = 10;

/**
 * Does the work of a round for one after the other. One that fails keeps nobody behind it from their turn; at the end the
 * round fails with what they failed with (`AggregateError` where there are several), so that it is seen and tried again.
 * After ten failures it stops.
 */
export const eachInTurn = async <T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> => {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
      if (failures.length === mostFailures) break;
    }
  }
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} of a round failed.`);
  if (failures.length === 1) throw failures[0];
};
