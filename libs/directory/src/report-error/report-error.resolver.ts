import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, RequiresMember, resultOf } from '@navaz/platform';
import { ReportErrorInput, SettleErrorInput } from './report-error.input.js';
import { ReportError, type ErrorReportState } from './report-error.service.js';

/** A report of an error as it stands. */
@ObjectType('ErrorReportState')
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
  constructor(private readonly errors: ReportError) {}

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
