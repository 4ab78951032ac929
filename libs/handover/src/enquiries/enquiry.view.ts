import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';
import type { HandoverChannel } from '../channel.js';

/** An answer that came by phone or post and was written down by who asked. */
@ObjectType('RecordedEnquiryAnswer', {
  description: 'An answer that came by phone or post and was written down by who asked.',
})
export class RecordedEnquiryAnswerView {
  @Field(() => String, { description: '`phone`, `post`, `email` or `in_person`.' })
  means!: string;

  @Field(() => String, { description: 'Code of the function who answered; never a name.' })
  byFunction!: string;

  @Field(() => LocalDate)
  on!: string;
}

/** One service that was asked, and its answer. */
@ObjectType('EnquiryAsk', { description: 'One service that was asked, and its answer.' })
export class EnquiryAskView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The code by which this service knows the enquiry; each has its own.' })
  code!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How it is reached now: `platform`, `link`, or `phone_or_post`, where you call and record the answer; null where the directory does not have it any more.',
  })
  channel!: HandoverChannel | null;

  @Field(() => String, {
    nullable: true,
    description: '`room_until`, `waiting_list`, `no` or `must_be_assessed`; null before the answer.',
  })
  answer!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'With `room_until`: the last day the room is likely to be there.',
  })
  roomUntil!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null: not yet.' })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when the service holds a place under the code.' })
  heldUntil!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The handover that came of it.' })
  handoverId!: string | null;

  @Field(() => RecordedEnquiryAnswerView, {
    nullable: true,
    description: 'Your unit wrote the answer down; null where the service answered by itself.',
  })
  recorded!: RecordedEnquiryAnswerView | null;
}

/** “Have you room?”, as the asking unit sees it. */
@ObjectType('Enquiry', { description: '“Have you room?”, as the asking unit sees it.' })
export class EnquiryView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Readable code.' })
  code!: string;

  @Field(() => ID, { nullable: true })
  needId!: string | null;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => String, { nullable: true })
  ageBand!: string | null;

  @Field(() => String, { nullable: true })
  returnDistrict!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Monday of the week of release.' })
  releaseWeek!: string | null;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => LocalDate, { description: 'By the end of this day a service says whether it has room.' })
  dueOn!: string;

  @Field(() => Date, { description: 'The enquiry is kept until then; an answer may come so late.' })
  expiresAt!: Date;

  @Field(() => [EnquiryAskView], { description: '5 at most.' })
  asks!: EnquiryAskView[];
}

/** A page of enquiries. */
@ObjectType('EnquiryConnection', { description: 'A page of enquiries.' })
export class EnquiryConnection extends connectionOf('Enquiry', EnquiryView) {}

/** What an enquiry says to a service: nobody's identity. A field that may not pass, or was not said, is null. */
@ObjectType('EnquiryFields', {
  description:
    'What an enquiry says to a service: nobody’s identity. A field that may not pass, or was not said, is null.',
})
export class EnquiryFieldsView {
  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => String, { nullable: true })
  ageBand!: string | null;

  @Field(() => String, { nullable: true })
  returnDistrict!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Monday of the week of release.' })
  releaseWeek!: string | null;
}

/** “Have you room?”, as a service that was asked sees it. */
@ObjectType('ReceivedEnquiry', { description: '“Have you room?”, as a service that was asked sees it.' })
export class ReceivedEnquiryView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Readable code.' })
  code!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => EnquiryFieldsView, { nullable: true, description: 'What is asked; null in lists.' })
  fields!: EnquiryFieldsView | null;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => LocalDate, { description: 'By the end of this day a service says whether it has room.' })
  dueOn!: string;

  @Field(() => Date, { description: 'The enquiry is kept until then; an answer may come so late.' })
  expiresAt!: Date;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => LocalDate, { nullable: true })
  roomUntil!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null: not yet.' })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true })
  heldUntil!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The request that came of it, once it was sent.' })
  handoverId!: string | null;

  @Field(() => RecordedEnquiryAnswerView, {
    nullable: true,
    description: 'Who asked wrote your answer down; null where you answered by yourself.',
  })
  recorded!: RecordedEnquiryAnswerView | null;
}

/** A page of enquiries somebody was asked. */
@ObjectType('ReceivedEnquiryConnection', { description: 'A page of enquiries somebody was asked.' })
export class ReceivedEnquiryConnection extends connectionOf('ReceivedEnquiry', ReceivedEnquiryView) {}
