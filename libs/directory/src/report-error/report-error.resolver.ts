import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, Requires, RequiresMember, resultOf, type Connection } from '@navaz/platform';
import { ErrorReportConnection, ErrorReportView, viewReport } from './error-report.view.js';
import { ListReports } from './list-reports.service.js';
import { ErrorReportsArgs, ReportErrorInput, SettleErrorInput } from './report-error.input.js';
import { ReportError, type ErrorReportState } from './report-error.service.js';

/** A report of an error as it stands. */
@ObjectType('ErrorReportState', { description: 'A report of an error as it stands.' })
export class ErrorReportStateView {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => String, { description: 'Code list profile parts.' })
  part!: string;

  @Field(() => Boolean)
  settled!: boolean;
}

const errorReportResult = resultOf('ErrorReportResult', ErrorReportStateView);

const view = ({ reportId, serviceId, part, settled }: ErrorReportState): ErrorReportStateView =>
  Object.assign(new ErrorReportStateView(), { reportId, serviceId, part, settled });

/** Reports of errors in profiles. */
@Resolver()
export class ReportErrorResolver {
  constructor(
    private readonly errors: ReportError,
    private readonly reports: ListReports,
  ) {}

  @Query(() => ErrorReportConnection, {
    description: 'Errors reported in services of your organisation that wait to be settled; also for the coordinator.',
  })
  @RequiresMember()
  async errorReports(
    @Ctx() ctx: RequestContext,
    @Args() { organisationId, first, after }: ErrorReportsArgs,
  ): Promise<Connection<ErrorReportView> | Refusal> {
    const open = await this.reports.open(ctx, organisationId, first, after ?? null);
    return isRefusal(open) ? open : pageOf(open, first, (report) => encodeCursor([report.id]), viewReport);
  }

  @Mutation(() => errorReportResult, { description: 'Reports that a part of somebody’s profile is wrong.' })
  @Requires('verification.record')
  async reportError(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReportErrorInput,
  ): Promise<ErrorReportStateView | Refusal> {
    const state = await this.errors.report(ctx, input);
    return isRefusal(state) ? state : view(state);
  }

  @Mutation(() => errorReportResult, { description: 'Ends a report, as the owner or as the coordinator.' })
  @RequiresMember()
  async settleError(
    @Ctx() ctx: RequestContext,
    @Args('input') { reportId, outcome, note }: SettleErrorInput,
  ): Promise<ErrorReportStateView | Refusal> {
    const state = await this.errors.settle(ctx, reportId, outcome, note);
    return isRefusal(state) ? state : view(state);
  }
}
