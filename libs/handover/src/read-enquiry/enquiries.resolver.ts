import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { InCaseArgs } from '../cases/in-case.args.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { ReceivedEnquiries } from '../enquiries/received-enquiries.service.js';
import {
  EnquiryConnection,
  EnquiryView,
  ReceivedEnquiryConnection,
  ReceivedEnquiryView,
} from '../enquiries/enquiry.view.js';
import { viewEnquiry, viewReceived } from '../enquiries/view-enquiry.js';

/** A page of enquiries somebody was asked. */
@ArgsType()
export class ReceivedEnquiriesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Answered ones too.' })
  @IsBoolean()
  answered = false;
}

/** Reading enquiries, on both sides. */
@Resolver()
export class EnquiriesResolver {
  constructor(
    private readonly reading: EnquiryReading,
    private readonly received: ReceivedEnquiries,
  ) {}

  @Query(() => EnquiryConnection, { description: 'Enquiries of your unit with their answers, the latest first.' })
  @Requires('handover.send')
  async enquiries(
    @Ctx() ctx: RequestContext,
    @Args() { first, after, caseId }: InCaseArgs,
  ): Promise<Connection<EnquiryView> | Refusal> {
    const rows = await this.reading.page(ctx, { first, after: after ?? null, caseId: caseId ?? null });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, (row) => encodeCursor([row.askedAt.toISOString(), row.id]), viewEnquiry);
  }

  @Query(() => EnquiryView, { description: 'An enquiry of your unit with its answers.' })
  @Requires('handover.send')
  async enquiry(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EnquiryView | Refusal> {
    const row = await this.reading.asked(ctx, id);
    return isRefusal(row) ? row : viewEnquiry(row);
  }

  @Query(() => ReceivedEnquiryConnection, {
    description: 'What your services are asked, the latest first: codes and answers. Open one to see what is asked.',
  })
  @Requires('handover.receive')
  async receivedEnquiries(
    @Ctx() ctx: RequestContext,
    @Args() { first, after, answered }: ReceivedEnquiriesArgs,
  ): Promise<Connection<ReceivedEnquiryView> | Refusal> {
    const rows = await this.received.page(ctx, { first, after: after ?? null, answered });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, (row) => encodeCursor([row.askedAt.toISOString(), row.id]), viewReceived);
  }

  @Query(() => ReceivedEnquiryView, { description: 'What one of your services is asked: nobody’s identity.' })
  @Requires('handover.receive')
  async receivedEnquiry(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ReceivedEnquiryView | Refusal> {
    const row = await this.received.open(ctx, id);
    return isRefusal(row) ? row : viewReceived(row);
  }
}
