import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { ReceivedReports } from '../reports/received-reports.service.js';
import { ReportAgreementReading } from '../reports/report-agreement.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import {
  ReportAgreementView,
  ReportRecipientView,
  ReportRowConnection,
  ReportRowView,
  ReportView,
} from '../reports/report.view.js';
import { viewReport, viewReportAgreement, viewReportRecipient, viewReportRow } from '../reports/view-report.js';

/** Reading reports. */
@Resolver()
export class ReportsResolver {
  constructor(
    private readonly reading: ReportReading,
    private readonly received: ReceivedReports,
    private readonly agreement: ReportAgreementReading,
  ) {}

  @Query(() => ReportRowConnection, { description: 'Reports sent to your unit, the latest first: codes and days.' })
  @Requires('handover.receive')
  async receivedReports(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ReportRowView> | Refusal> {
    const rows = await this.received.page(ctx, { first, after: after ?? null });
    if (isRefusal(rows)) return rows;
    const cursor = ({ report }: (typeof rows)[number]): string =>
      encodeCursor([(report.sentAt ?? report.draftedAt).toISOString(), report.id]);
    return pageOf(rows, first, cursor, viewReportRow);
  }

  @Query(() => ReportView, {
    description: 'A report sent to your unit. Each opening is logged and shown to the person.',
  })
  @Requires('handover.receive')
  async receivedReport(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ReportView | Refusal> {
    const read = await this.reading.received(ctx, id);
    return isRefusal(read) ? read : viewReport(read, ctx.locale);
  }

  @Query(() => String, {
    description:
      'For a page that shows a report sent to your unit: once it is not the `mark` of what is shown any more, hide that and open it again. Reads nothing of the person and is not logged.',
  })
  @Requires('handover.receive')
  async receivedReportMark(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<string | Refusal> {
    return this.reading.receivedMark(ctx, id);
  }

  @Query(() => ReportView, { description: 'A report of yours, as the person is shown it before it goes.' })
  @Requires('handover.receive')
  async report(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ReportView | Refusal> {
    const read = await this.reading.own(ctx, id);
    return isRefusal(read) ? read : viewReport(read, ctx.locale);
  }

  @Query(() => [ReportRecipientView], {
    description: 'To whom the provider of a handover may report, and about what; 5 or so.',
  })
  @Requires('handover.receive')
  async reportRecipients(
    @Ctx() ctx: RequestContext,
    @Args('handoverId', { type: () => ID }) handoverId: string,
  ): Promise<ReportRecipientView[] | Refusal> {
    const found = await this.reading.recipients(ctx, handoverId);
    return isRefusal(found) ? found : found.map(viewReportRecipient);
  }

  @Query(() => ReportAgreementView, {
    description: 'What may go back to whoever leads the case now, and the next step where nothing may; for both sides.',
  })
  @Requires('handover.receive')
  async reportAgreement(
    @Ctx() ctx: RequestContext,
    @Args('handoverId', { type: () => ID }) handoverId: string,
  ): Promise<ReportAgreementView | Refusal> {
    const found = await this.agreement.of(ctx, handoverId);
    return isRefusal(found) ? found : viewReportAgreement(found, ctx.locale);
  }
}
