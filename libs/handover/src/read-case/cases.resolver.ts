import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { CaseConnection, CaseView, NeedWishView, SubjectView } from '../cases/case.view.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { viewCase, viewSubject } from '../cases/view-case.js';

/** A page of cases. */
@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Closed ones too.' })
  @IsBoolean()
  closed = false;
}

/** Reading cases. */
@Resolver()
export class CasesResolver {
  constructor(private readonly reading: CaseReading) {}

  @Query(() => CaseConnection, { description: 'Cases of your unit and those it takes part in, the latest first.' })
  @Requires('handover.send')
  async clientCases(
    @Ctx() ctx: RequestContext,
    @Args() { closed, first, after }: CasesArgs,
  ): Promise<Connection<CaseView> | Refusal> {
    const rows = await this.reading.page(ctx, { closed, first, after: after ?? null });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, (row) => encodeCursor([row.openedAt.toISOString(), row.id]), viewCase);
  }

  @Query(() => CaseView, { description: 'A case of your unit, or one it takes part in.' })
  @Requires('handover.send')
  async clientCase(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CaseView | Refusal> {
    const row = await this.reading.one(ctx, id);
    return isRefusal(row) ? row : viewCase(row);
  }

  @Query(() => NeedWishView, {
    description: 'What the person wished to say with a need of a case of your unit. Each opening is logged.',
  })
  @Requires('handover.send')
  async needWish(
    @Ctx() ctx: RequestContext,
    @Args('needId', { type: () => ID }) needId: string,
  ): Promise<NeedWishView | Refusal> {
    return this.reading.wish(ctx, needId);
  }

  @Query(() => String, {
    description:
      'For a page that shows an opened case: once it is not the `mark` of what is shown any more, hide that and open it again. Reads nothing of the person and is not logged.',
  })
  @Requires('handover.send')
  async caseMark(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<string | Refusal> {
    return this.reading.mark(ctx, id);
  }

  @Query(() => SubjectView, {
    description: 'Who the person of a case of your unit is. Each opening is logged and shown to the person.',
  })
  @Requires('handover.send')
  async caseSubject(
    @Ctx() ctx: RequestContext,
    @Args('caseId', { type: () => ID }) caseId: string,
  ): Promise<SubjectView | Refusal> {
    const opened = await this.reading.subject(ctx, caseId);
    return isRefusal(opened) ? opened : viewSubject(opened);
  }
}
