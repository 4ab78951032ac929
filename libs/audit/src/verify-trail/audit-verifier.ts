import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** The first act at which the chain does not hold. */
export interface BrokenAct {
  readonly number: number;
  /** What does not fit, for operators, in English. */
  readonly reason: string;
}

/** What a walk over the whole chain of acts found. */
export interface ActCheck {
  readonly broken: BrokenAct | null;
  /**
   * The newest act, to be kept outside the database: who rewrites the rows and the head consistently is found only by
   * comparing with a hash kept elsewhere. Acts are numbered without a gap, so its number is their count; null where there
   * is none.
   */
  readonly newest: { readonly number: number; readonly hash: string } | null;
}

/** Walks the chain of acts from its beginning. */
@Injectable()
export class AuditVerifier {
  constructor(private readonly database: Database) {}

  /** Names the first act whose content, order or predecessor does not fit. */
  async verifyActs(ctx: RequestContext): Promise<ActCheck> {
    return this.database.transaction(ctx, async (tx) => {
      const [newest] = await tx.query<{ number: number; hash: string }>(
        `select number::int, encode(hash, 'hex') as hash from audit.newest_act()`,
      );
      // Read after it: an act that came meanwhile is walked and not named, and what is named was walked.
      const [broken] = await tx.query<BrokenAct>('select number::int, reason from audit.first_broken_act()');
      return { broken: broken ?? null, newest: newest ?? null };
    });
  }
}
