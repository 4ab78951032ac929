import { Injectable } from '@nestjs/common';
import { Clock, Fault, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AuditTrail } from '@navaz/audit';
import { Notices } from './notices.service.js';
import { usualPace, type Pace } from './pace.js';
import { PreferenceEntity } from './preference.entity.js';

const accountOf = (ctx: RequestContext): string => {
  if (!ctx.actor) throw new Fault('Preferences were asked for by nobody.');
  return ctx.actor.accountId;
};

/** How often the one who asks is told; nobody else's is read or changed here. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly trail: AuditTrail,
  ) {}

  /** The pace of the account that asks. */
  async own(ctx: RequestContext): Promise<Pace> {
    const accountId = accountOf(ctx);
    const kept = await this.database.transaction(ctx, (tx) => tx.repository(PreferenceEntity).findOneBy({ accountId }));
    return kept?.information ?? usualPace;
  }

  /** Changes it; what waits for a digest follows: told at the next step, or not at all. */
  async change(ctx: RequestContext, information: Pace): Promise<Pace> {
    const accountId = accountOf(ctx);
    await this.database.transaction(ctx, async (tx) => {
      await tx
        .repository(PreferenceEntity)
        .upsert({ accountId, information, changedAt: this.clock.now() }, ['accountId']);
      await this.notices.followPace(tx, accountId, information);
      this.trail.record(tx, {
        operation: 'notifications.changePreferences',
        subjectKind: 'account',
        subjectId: accountId,
        detail: { information },
      });
    });
    return information;
  }
}
