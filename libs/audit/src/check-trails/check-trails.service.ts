import { Injectable } from '@nestjs/common';
import { Refusal, type RequestContext } from '@navaz/kernel';
import { DisclosureVerifier } from '../verify-disclosures/disclosure-verifier.js';
import { AuditVerifier } from '../verify-trail/audit-verifier.js';

/** Whether both trails are whole. Nothing of other controllers is counted or named. */
export interface TrailsChecked {
  readonly actsHold: boolean;
  readonly disclosuresHold: boolean;
  /** The newest monthly checkpoint over the log of disclosures, to be kept elsewhere; null before the first one. */
  readonly checkpoint: { readonly month: string; readonly hash: string } | null;
}

const underWay = new Refusal('conflict', 'CHECK_UNDER_WAY', {
  cs: 'Ověření už právě běží. Zkuste to prosím za chvíli znovu.',
  en: 'The check is under way already. Please try again in a moment.',
});

/**
 * The walk over both trails on behalf of an auditor. The chains are of the whole network, so whoever asks learns whether
 * they hold and no more: which row broke is for operators (`navaz verify`).
 */
@Injectable()
export class CheckTrails {
  private isRunning = false;

  constructor(
    private readonly acts: AuditVerifier,
    private readonly disclosures: DisclosureVerifier,
  ) {}

  /** Walks every row, one walk at a time. Refusals: CHECK_UNDER_WAY. */
  async check(ctx: RequestContext): Promise<TrailsChecked | Refusal> {
    if (this.isRunning) return underWay;
    this.isRunning = true;
    try {
      const acts = await this.acts.verifyActs(ctx);
      const { broken, checkpoint } = await this.disclosures.verifyDisclosures(ctx);
      return { actsHold: acts.broken === null, disclosuresHold: broken === null, checkpoint };
    } finally {
      this.isRunning = false;
    }
  }
}
