import { Field, InputType, Int } from '@nestjs/graphql';
import { IsArray, IsBoolean } from 'class-validator';
import { ProfileText } from '@navaz/platform';
import { ServiceEditInput } from '../keep-history/edit.input.js';

/** An interval of whole numbers, both ends inside. */
@InputType('ConditionRangeInput', { description: 'An interval of whole numbers, both ends inside.' })
export class ConditionRangeInput {
  @Field(() => Int, { nullable: true })
  from!: number | null;

  @Field(() => Int, { nullable: true })
  to!: number | null;
}

/** A checkable condition of admission. Its value is given in the one shape that fits its code and rule. */
@InputType('ConditionInput', { description: 'At most one of number, range and choices, as the code and rule ask.' })
export class ConditionInput {
  @Field(() => String, { description: 'Code list of conditions.' })
  code!: string;

  @Field(() => String)
  operator!: string;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => ConditionRangeInput, { nullable: true })
  range!: ConditionRangeInput | null;

  @Field(() => [String], { nullable: true })
  choices!: string[] | null;

  @Field(() => String, { description: 'before_request, before_release, on_admission or within_days.' })
  due!: string;

  @Field(() => Int, { nullable: true, description: 'Days after admission, with within_days only.' })
  dueDays!: number | null;

  @Field(() => Boolean, { nullable: true })
  meetableFromPrison!: boolean | null;

  @Field(() => Boolean, { description: 'false = a wish.' })
  strict!: boolean;

  @Field(() => String, { nullable: true, description: 'Ground of § 91(3) of Act 108/2006.' })
  ground!: string | null;

  @Field(() => String, { description: 'The condition in one plain Czech sentence, at most 300 characters.' })
  sentence!: string;
}

/** The conditions of a service, all of them. */
@InputType('SetConditionsInput', { description: 'The conditions of a service, all of them.' })
export class SetConditionsInput extends ServiceEditInput {
  @Field(() => Boolean, { description: 'true = the list is complete; false = no published conditions.' })
  @IsBoolean()
  published!: boolean;

  @ProfileText('*.sentence')
  @Field(() => [ConditionInput], { description: 'Replaces the whole list, in the order shown.' })
  @IsArray()
  conditions!: ConditionInput[];
}
