import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsUUID } from 'class-validator';
import { invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, decodeCursor, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { StatementReading } from '../statements/statement.service.js';
import {
  StatementGrantConnection,
  StatementRowConnection,
  type StatementGrantView,
  type StatementRowView,
} from '../statements/statement.view.js';
import { viewGrant, viewRow } from '../statements/view-statement.js';

/** A page of the statement of a case. */
@ArgsType()
export class StatementArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;
}

const foreignCursor = invalidInput([
  {
    path: 'after',
    code: 'CURSOR_UNKNOWN',
    text: {
      cs: 'Na tuto stránku výsledků nelze navázat. Začněte prosím od první stránky.',
      en: 'This page cannot be continued. Please start from the first page.',
    },
  },
]);

/** A page of what was seen, to be given to the person. */
@ArgsType()
export class StatementIssuedArgs extends StatementArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'You have checked that it is the person who asks, or their guardian; without that nothing is shown.',
  })
  @IsBoolean()
  identityChecked = false;
}

/** What the person may know: who saw what, and what they agreed to. */
@Resolver()
export class StatementResolver {
  constructor(private readonly reading: StatementReading) {}

  @Query(() => StatementRowConnection, {
    description:
      'What was seen of the person of a case, the latest first: organisation and function, never a name. Issued to the person; that it was is logged and stands in the next one.',
  })
  @Requires('handover.send')
  async subjectStatement(
    @Ctx() ctx: RequestContext,
    @Args() { caseId, first, after, identityChecked }: StatementIssuedArgs,
  ): Promise<Connection<StatementRowView> | Refusal> {
    const rows = await this.reading.seen(ctx, caseId, { first, after: after ?? null, identityChecked });
    if (isRefusal(rows)) return rows;
    return pageOf(
      rows,
      first,
      ({ number }) => encodeCursor([number]),
      (row) => viewRow(row, ctx.locale),
    );
  }

  @Query(() => StatementGrantConnection, {
    description: 'What the person of a case agreed to, the latest form first; for the unit that leads the case.',
  })
  @Requires('handover.send')
  async subjectGrants(
    @Ctx() ctx: RequestContext,
    @Args() { caseId, first, after }: StatementArgs,
  ): Promise<Connection<StatementGrantView> | Refusal> {
    const grants = await this.reading.grants(ctx, caseId);
    if (isRefusal(grants)) return grants;
    const cursor = after ? decodeCursor(after, ['uuid']) : null;
    if (cursor && isRefusal(cursor)) return cursor;
    const from = cursor ? grants.findIndex(({ id }) => id === cursor[0]) + 1 : 0;
    if (cursor && from === 0) return foreignCursor;
    return pageOf(
      grants.slice(from, from + first + 1),
      first,
      ({ id }) => encodeCursor([id]),
      (grant) => viewGrant(grant, ctx.locale),
    );
  }
}
