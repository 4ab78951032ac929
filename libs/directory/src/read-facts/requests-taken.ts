import type { ServiceFacts } from './service-facts.js';

/** Of the facts of a service only whether it takes requests now, and how. */
export type RequestsTaken = Pick<ServiceFacts, 'channel' | 'listed' | 'pausedUntil' | 'ended'>;
