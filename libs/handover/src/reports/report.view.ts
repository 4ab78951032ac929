import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';

/** What a report says about one topic. */
@ObjectType('ReportTopic', { description: 'What a report says about one topic.' })
export class ReportTopicView {
  @Field(() => String)
  topic!: string;

  @Field(() => String, { description: 'The topic in words.' })
  topicText!: string;

  @Field(() => Int, { description: 'Months after release; 0 at the close.' })
  month!: number;

  @Field(() => String, { description: '`reached`, `partly` or `not_reached`.' })
  result!: string;

  @Field(() => String)
  resultText!: string;

  @Field(() => String, { nullable: true })
  nextStep!: string | null;

  @Field(() => String, { nullable: true })
  nextStepText!: string | null;
}

/** Whether the person arrived. */
@ObjectType('ReportArrival', { description: 'Whether the person arrived.' })
export class ReportArrivalView {
  @Field(() => Boolean)
  arrived!: boolean;

  @Field(() => LocalDate, { nullable: true })
  on!: string | null;
}

/** What goes back to a unit for which it was agreed; a part that was not agreed to is null, and no topic is there. */
@ObjectType('Report', {
  description:
    'What goes back to a unit for which it was agreed; a part that was not agreed to is null, and no topic is there.',
})
export class ReportView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Readable code of the handover.' })
  reference!: string;

  @Field(() => String, { description: '`closing` or `follow_up`.' })
  kind!: string;

  @Field(() => Date)
  draftedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was sent; null: not yet.' })
  sentAt!: Date | null;

  @Field(() => Boolean, { description: 'The person saw it before it went.' })
  shownToSubject!: boolean;

  @Field(() => ReportArrivalView, { nullable: true })
  arrival!: ReportArrivalView | null;

  @Field(() => [ReportTopicView])
  topics!: ReportTopicView[];

  @Field(() => String, { nullable: true })
  nextStep!: string | null;

  @Field(() => String, { nullable: true })
  nextStepText!: string | null;

  @Field(() => String, { nullable: true, description: 'How the stay ended: a code of the list `ending`.' })
  ending!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  endingText!: string | null;

  @Field(() => ID, { nullable: true, description: 'The case, where your unit leads it or takes part in it.' })
  caseId!: string | null;

  @Field(() => String, {
    description: 'Another one whenever the reader may see something else of it; compare it with `receivedReportMark`.',
  })
  mark!: string;
}

/** A report in a list: open it to read it. */
@ObjectType('ReportRow', { description: 'A report in a list: open it to read it.' })
export class ReportRowView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Date, { description: 'When it was sent; null: not yet.' })
  sentAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The case, where your unit leads it or takes part in it.' })
  caseId!: string | null;
}

/** A page of reports. */
@ObjectType('ReportRowConnection', { description: 'A page of reports.' })
export class ReportRowConnection extends connectionOf('ReportRow', ReportRowView) {}

/** Somebody a report may go to. */
@ObjectType('ReportRecipient', { description: 'Somebody a report may go to.' })
export class ReportRecipientView {
  @Field(() => ID, { nullable: true, description: 'The workplace; null: back to the sender.' })
  unitId!: string | null;

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => [String], { description: 'What it may speak of: `arrival`, `next_step`, `ending` and topics.' })
  details!: string[];
}

/** What may go back to whoever leads the case now. */
@ObjectType('ReportAgreement', { description: 'What may go back to whoever leads the case now.' })
export class ReportAgreementView {
  @Field(() => [String], { description: 'What a report may speak of: `arrival`, `next_step`, `ending` and topics.' })
  details!: string[];

  @Field(() => Boolean, {
    description: 'Nothing may go back before the person is asked, also where they had agreed for another unit.',
  })
  needed!: boolean;

  @Field(() => String, { nullable: true, description: 'The mutation that is the next step.' })
  operation!: string | null;

  @Field(() => String, { nullable: true, description: 'What to do, in words.' })
  text!: string | null;
}
