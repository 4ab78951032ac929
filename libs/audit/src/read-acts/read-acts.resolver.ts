import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, Requires, type Connection } from '@navaz/platform';
import { AuditActConnection, AuditActView, viewAct } from './act.view.js';
import { AuditActsArgs } from './read-acts.input.js';
import { ReadActs } from './read-acts.service.js';

/** The trail of acts for the auditor of one organisation. */
@Resolver(() => AuditActView)
export class ReadActsResolver {
  constructor(private readonly reader: ReadActs) {}

  @Query(() => AuditActConnection, { description: 'Acts of your organisation, and of others on it, the latest first.' })
  @Requires('audit.read')
  async auditActs(
    @Ctx() ctx: RequestContext,
    @Args() args: AuditActsArgs,
  ): Promise<Connection<AuditActView> | Refusal> {
    const acts = await this.reader.acts(ctx, args);
    if (isRefusal(acts)) return acts;
    return pageOf(acts, args.first, (act) => encodeCursor([act.number]), viewAct);
  }
}
