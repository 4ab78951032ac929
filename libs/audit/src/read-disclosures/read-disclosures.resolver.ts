import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, Requires, type Connection } from '@navaz/platform';
import { LoggedDisclosureConnection, LoggedDisclosureView, viewLoggedDisclosure } from './logged-disclosure.view.js';
import { DisclosuresArgs } from './read-disclosures.input.js';
import { ReadDisclosures } from './read-disclosures.service.js';

/** The log of disclosures for the auditor of one controller. */
@Resolver(() => LoggedDisclosureView)
export class ReadDisclosuresResolver {
  constructor(private readonly reader: ReadDisclosures) {}

  @Query(() => LoggedDisclosureConnection, {
    description: 'What your organisation and the units below it were shown, and what was shown of their cases.',
  })
  @Requires('disclosures.read')
  async disclosures(
    @Ctx() ctx: RequestContext,
    @Args() args: DisclosuresArgs,
  ): Promise<Connection<LoggedDisclosureView> | Refusal> {
    const rows = await this.reader.page(ctx, args);
    if (isRefusal(rows)) return rows;
    return pageOf(rows, args.first, (row) => encodeCursor([row.id]), viewLoggedDisclosure);
  }
}
