import { Fault } from '@navaz/kernel';
import type { JobData } from '@navaz/platform';

/** News of one side as the room that knows the requests tells it: a readable code, whom to tell, which kind. */
export interface News {
  readonly reference: string;
  readonly organisationId: string;
  /** Null where a whole unit is told. */
  readonly serviceId: string | null;
  readonly what: string;
  /** The account that works on it; null where everybody is told. */
  readonly accountId: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Reads a job's data. Only these five fields are taken: whatever else an event carried goes no further.
 * @throws Fault where one of them is missing, so that the job ends among the dead letters and an operator sees it.
 */
export const readNews = (data: JobData): News => {
  const { reference, organisationId, what } = data;
  if (typeof reference !== 'string' || typeof organisationId !== 'string' || typeof what !== 'string') {
    throw new Fault('News of a request came without code, unit or kind.');
  }
  return {
    reference,
    organisationId,
    serviceId: textOrNull(data['serviceId']),
    what,
    accountId: textOrNull(data['accountId']),
  };
};
