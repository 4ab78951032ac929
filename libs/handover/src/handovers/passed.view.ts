import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';

/** An answer to one of the recipient’s own conditions. */
@ObjectType('PassedCondition', { description: 'An answer to one of the recipient’s own conditions.' })
export class PassedConditionView {
  @Field(() => ID)
  conditionId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => String, {
    description: 'met, not_met, unknown; no_obstacle or not_checked where the answer would reveal.',
  })
  answer!: string;
}

/** Where and when to meet. */
@ObjectType('PassedMeeting', { description: 'Where and when to meet.' })
export class PassedMeetingView {
  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Int, { description: 'How long, in minutes.' })
  minutes!: number;

  @Field(() => String)
  place!: string;
}

/** Whom to contact as well. */
@ObjectType('PassedGuardian', { description: 'Whom to contact as well.' })
export class PassedGuardianView {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  contact!: string | null;
}

/** What passes, field by field; null where a field does not pass or there is nothing to say. */
@ObjectType('PassedData', {
  description: 'What passes, field by field; null where a field does not pass or there is nothing to say.',
})
export class PassedView {
  @Field(() => String, { nullable: true })
  needKind!: string | null;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => String, { nullable: true })
  ageBand!: string | null;

  @Field(() => String, { nullable: true })
  returnDistrict!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Monday of the week of release.' })
  releaseWeek!: string | null;

  @Field(() => String, { nullable: true, description: 'prison, curator, probation or ngo.' })
  senderKind!: string | null;

  @Field(() => String, { nullable: true })
  senderRegion!: string | null;

  @Field(() => String, { nullable: true })
  urgency!: string | null;

  @Field(() => [PassedConditionView], { nullable: true })
  conditionAnswers!: PassedConditionView[] | null;

  @Field(() => [String], { nullable: true })
  languages!: string[] | null;

  @Field(() => [String], { nullable: true })
  accessibility!: string[] | null;

  @Field(() => String, { nullable: true })
  wishes!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => PassedMeetingView, { nullable: true })
  meeting!: PassedMeetingView | null;

  @Field(() => String, { nullable: true })
  contact!: string | null;

  @Field(() => LocalDate, { nullable: true })
  birthDate!: string | null;

  @Field(() => PassedGuardianView, { nullable: true })
  guardian!: PassedGuardianView | null;

  @Field(() => [String], { nullable: true })
  documents!: string[] | null;
}
