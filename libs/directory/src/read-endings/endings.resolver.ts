import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { encodeCursor, PageArgs, pageOf, Public, type Connection } from '@navaz/platform';
import { mapOrganisationBrief } from '../profile/map-profile.js';
import { EndingConnection, EndingView } from './ending.view.js';
import { Endings, type Ending } from './endings.js';

@ArgsType()
class EndingsArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 90, description: 'How far ahead, in days.' })
  @IsInt()
  @Min(1)
  @Max(730)
  withinDays = 90;
}

const view = (row: Ending): EndingView => ({
  service: { id: row.service.id, name: row.service.name },
  organisation: mapOrganisationBrief(row.organisation),
  endsOn: row.endsOn,
  cause: row.cause,
  funder: row.funder,
  successor: row.successor ? { id: row.successor.id, name: row.successor.name } : null,
});

/** What the network is about to lose. */
@Resolver(() => EndingView)
export class EndingsResolver {
  constructor(private readonly endings: Endings) {}

  @Query(() => EndingConnection, { description: 'Services whose programme, registration or funding ends soon.' })
  @Public('ends of programmes are published by their owners')
  async programmesEndingSoon(
    @Args() { withinDays, first, after }: EndingsArgs,
  ): Promise<Connection<EndingView> | Refusal> {
    const rows = await this.endings.page(withinDays, { first, after });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, (row) => encodeCursor([row.endsOn, row.service.id]), view);
  }
}
