import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, RequiresMember, type Connection } from '@navaz/platform';
import { ServiceVerificationsArgs } from './read-verifications.input.js';
import { ReadVerifications } from './read-verifications.service.js';
import { VerificationActConnection, viewVerificationAct, type VerificationActView } from './verification-act.view.js';

/** The history of verification, read by both sides. */
@Resolver()
export class ReadVerificationsResolver {
  constructor(private readonly verifications: ReadVerifications) {}

  @Query(() => VerificationActConnection, {
    description:
      'Who verified which part of a service, when, how and with what result, the latest first. For its owner, for the coordinator and for professionals.',
  })
  @RequiresMember()
  async serviceVerifications(
    @Ctx() ctx: RequestContext,
    @Args() { serviceId, first, after }: ServiceVerificationsArgs,
  ): Promise<Connection<VerificationActView> | Refusal> {
    const rows = await this.verifications.ofService(ctx, serviceId, { first, after: after ?? null });
    return isRefusal(rows) ? rows : pageOf(rows, first, (row) => encodeCursor([row.id]), viewVerificationAct);
  }
}
