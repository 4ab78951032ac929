import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, RequiresMember, type Connection } from '@navaz/platform';
import { PlaceStatementsArgs, UnitPlacesArgs } from './read-unit.input.js';
import {
  PlaceStatementConnection,
  PlaceStatementView,
  UnitDetailView,
  viewStatement,
  viewUnitDetail,
} from '../unit-detail/unit-detail.view.js';
import { UnitReading } from '../unit-detail/unit-reading.service.js';

/** One unit in numbers, and its history. */
@Resolver()
export class ReadUnitResolver {
  constructor(private readonly reading: UnitReading) {}

  @Query(() => UnitDetailView, { description: 'A unit in use, in numbers. Professionals and its own organisation.' })
  @RequiresMember()
  async unitPlaces(@Ctx() ctx: RequestContext, @Args() args: UnitPlacesArgs): Promise<UnitDetailView | Refusal> {
    const unit = await this.reading.unit(ctx, args.unitId, args.on ?? null);
    return isRefusal(unit) ? unit : viewUnitDetail(unit);
  }

  @Query(() => PlaceStatementConnection, { description: 'Everything ever stated about a unit, what counts first.' })
  @RequiresMember()
  async placeStatements(
    @Ctx() ctx: RequestContext,
    @Args() args: PlaceStatementsArgs,
  ): Promise<Connection<PlaceStatementView> | Refusal> {
    const rows = await this.reading.statements(ctx, args.unitId, args);
    if (isRefusal(rows)) return rows;
    const cursorOf = (row: (typeof rows)[number]): string =>
      encodeCursor([row.asOfExactly, row.recordedAtExactly, row.id]);
    return pageOf(rows, args.first, cursorOf, viewStatement);
  }
}
