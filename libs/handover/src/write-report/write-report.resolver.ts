import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ReportReading } from '../reports/report-reading.service.js';
import { ReportView } from '../reports/report.view.js';
import { viewReport } from '../reports/view-report.js';
import { DraftReportInput, SendReportInput } from './write-report.input.js';
import { WriteReport } from './write-report.service.js';

/** What preparing and sending answer: the report. */
const ReportResult = resultOf('ReportResult', ReportView);

/** Reports back. */
@Resolver()
export class WriteReportResolver {
  constructor(
    private readonly writing: WriteReport,
    private readonly reading: ReportReading,
  ) {}

  @Mutation(() => ReportResult, {
    description: 'Prepares a report from what is agreed and recorded; show it to the person before it goes.',
  })
  @Requires('handover.receive')
  async draftReport(@Ctx() ctx: RequestContext, @Args('input') input: DraftReportInput): Promise<ReportView | Refusal> {
    return this.view(ctx, await this.writing.draft(ctx, input));
  }

  @Mutation(() => ReportResult, { description: 'Sends a prepared report; what is not agreed to any more is left out.' })
  @Requires('handover.receive')
  async sendReport(@Ctx() ctx: RequestContext, @Args('input') input: SendReportInput): Promise<ReportView | Refusal> {
    return this.view(ctx, await this.writing.send(ctx, input));
  }

  private async view(ctx: RequestContext, done: { reportId: string } | Refusal): Promise<ReportView | Refusal> {
    const read = isRefusal(done) ? done : await this.reading.own(ctx, done.reportId);
    return isRefusal(read) ? read : viewReport(read, ctx.locale);
  }
}
