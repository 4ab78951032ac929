import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';

/** A yes or no question about a person to one partner, as either side sees it. */
@ObjectType('FactQuestion', {
  description: 'A yes or no question about a person to one partner, as either side sees it.',
})
export class FactQuestionView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Readable code.' })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'The case; null on the side that is asked.' })
  caseId!: string | null;

  @Field(() => String, { description: 'Who is asked.' })
  recipientName!: string;

  @Field(() => String)
  fact!: string;

  @Field(() => String, { description: 'The question in words.' })
  question!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom it is about; only for who is asked, on opening, while the agreement holds and until it has answered.',
  })
  name!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null while it waits for agreement.' })
  askedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '`yes`, `no` or `cannot_say`.' })
  answer!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null: not yet.' })
  answeredAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person agrees to this question now: without that it is not sent, and not answered. Null on the side that is asked.',
  })
  agreed!: boolean | null;

  @Field(() => String, {
    description: 'Another one whenever it reads otherwise; compare it with `receivedFactQuestionMark`.',
  })
  mark!: string;
}

/** A page of questions. */
@ObjectType('FactQuestionConnection', { description: 'A page of questions.' })
export class FactQuestionConnection extends connectionOf('FactQuestion', FactQuestionView) {}

/** A question in the list of who is asked. */
@ObjectType('FactQuestionListed', {
  description: 'A question in the list of who is asked: its code and whose turn it is. What it asks is opened singly.',
})
export class FactQuestionListedView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Readable code.' })
  code!: string;

  @Field(() => String, { description: 'Which service or unit is asked.' })
  recipientName!: string;

  @Field(() => Date, { nullable: true, description: 'When it was asked.' })
  askedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null: it waits for you.' })
  answeredAt!: Date | null;
}

/** A page of them. */
@ObjectType('FactQuestionListedConnection', { description: 'A page of questions to your unit.' })
export class FactQuestionListedConnection extends connectionOf('FactQuestionListed', FactQuestionListedView) {}

/** A question that waits for agreement, and the form to ask for it. */
@ObjectType('FactQuestionDrafted', { description: 'A question that waits for agreement, and the form to ask for it.' })
export class FactQuestionDraftedView {
  @Field(() => FactQuestionView)
  question!: FactQuestionView;

  @Field(() => ID, { description: 'The form: read, print and record it like any other.' })
  consentFormId!: string;
}
