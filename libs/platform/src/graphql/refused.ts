import type { Refusal } from '@navaz/kernel';

/** Thrown before a resolver is reached, turned into its answer by the refusal interceptor: never seen by a caller. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}
