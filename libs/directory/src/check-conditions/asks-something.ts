import type { CheckableCondition } from './condition.js';

/**
 * Whether a condition asks anything of the person. That something is not needed, or that somebody is taken, is said to
 * invite: it is met by everybody, and there is nothing a sender could answer to it.
 */
export const asksSomething = ({ operator }: Pick<CheckableCondition, 'operator'>): boolean =>
  operator !== 'not_required' && operator !== 'accepted';
