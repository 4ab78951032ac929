import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, Requires, type Connection } from '@navaz/platform';
import { AgreementConnection, AgreementView, viewAgreement } from '../agreement.view.js';
import { AgreementsArgs } from './list-agreements.input.js';
import { ListAgreements } from './list-agreements.service.js';

/** Who works with whom. */
@Resolver(() => AgreementView)
export class ListAgreementsResolver {
  constructor(private readonly list: ListAgreements) {}

  @Query(() => AgreementConnection, { description: 'Agreements between organisations, the latest first.' })
  @Requires('directory.professional')
  async agreements(
    @Ctx() ctx: RequestContext,
    @Args() { organisationId, state, scope, first, after }: AgreementsArgs,
  ): Promise<Connection<AgreementView> | Refusal> {
    const rows = await this.list.page(ctx, {
      organisationId: organisationId ?? null,
      state: state ?? null,
      scope: scope ?? null,
      first,
      after: after ?? null,
    });
    return isRefusal(rows) ? rows : pageOf(rows, first, (row) => encodeCursor([row.id]), viewAgreement);
  }
}
