/** What the sender says to a condition of the service. */
export type Answer = 'met' | 'not_met' | 'unknown';
