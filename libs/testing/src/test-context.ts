import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@navaz/kernel';
import type { SpecActor } from './acting-as.js';

/** A context for specs: nobody by default, or an actor with exactly the given permissions. */
export const testContext = (actor?: SpecActor): RequestContext => ({
  actor: actor
    ? {
        accountId: actor.accountId ?? randomUUID(),
        membershipId: actor.membershipId ?? randomUUID(),
        organisationId: actor.organisationId ?? randomUUID(),
        role: actor.role ?? 'worker',
        services: actor.services ?? 'all',
        permissions: new Set(actor.permissions ?? []),
      }
    : null,
  correlationId: `test-${randomUUID()}`,
  locale: 'cs',
});
