/**
 * Ends after which the person was asked about and has no place. A place confirmed elsewhere, or a wish of the person,
 * is none of them.
 */
const ends: ReadonlySet<string> = new Set(['declined', 'expired', 'withdrawn_by_provider', 'not_arrived']);

/** Whether a request ended so that another service has to be looked for. */
export const hasNoPlace = (state: string): boolean => ends.has(state);
