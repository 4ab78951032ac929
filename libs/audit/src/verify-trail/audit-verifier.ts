import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** The first act at which the chain does not hold. */
export interface BrokenAct {
  readonly number: number;
  /** What does not fit, for operators, in English. */
  readonly reason: string;
}

/** Walks the chain of acts from its beginning. */
@Injectable()
export class AuditVerifier {
  constructor(private readonly database: Database) {}

  /** The first act whose content, order or predecessor does not fit; null where the chain is whole. */
  async firstBrokenAct(ctx: RequestContext): Promise<BrokenAct | null> {
    const [broken] = await this.database.transaction(ctx, (tx) =>
      tx.query<{ number: string; reason: string }>('select number, reason from audit.first_broken_act()'),
    );
    return broken ? { number: Number(broken.number), reason: broken.reason } : null;
  }
}
