import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock, Fault } from '@navaz/kernel';
import { defaultFreshnessPolicy, freshnessPolicyFault, type FreshnessPolicy } from './freshness/freshness.js';
import type { Moment } from './profile/map-profile.js';

/** Token under which a deployment may provide its own limits of freshness ({@link FreshnessPolicy}). */
export const freshnessPolicyToken = Symbol('directory.freshness-policy');

/**
 * The moment of a reading with the limits of freshness that hold here.
 * @throws Fault at boot where the configured limits make no sense
 */
@Injectable()
export class FreshnessClock {
  readonly policy: FreshnessPolicy;

  constructor(
    private readonly clock: Clock,
    @Optional() @Inject(freshnessPolicyToken) configured: FreshnessPolicy | null = null,
  ) {
    this.policy = configured ?? defaultFreshnessPolicy;
    const fault = freshnessPolicyFault(this.policy);
    if (fault) throw new Fault(fault);
  }

  /** Now, today and the limits. */
  moment(): Moment {
    return { now: this.clock.now(), today: this.clock.today(), policy: this.policy };
  }
}
