import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';

/** One checkable admission condition. A registered service has strict ones only with a ground of § 91(3). */
@ObjectType('AdmissionCondition', {
  description: 'One checkable admission condition. A registered service has strict ones only with a ground of § 91(3).',
})
export class AdmissionConditionView {
  @Field(() => ID)
  id!: string;

  @Field(() => CodeLabelView)
  code!: CodeLabelView;

  @Field(() => String, {
    description: 'in, at_least, at_most, between, required, not_required, accepted, excluded, conditional',
  })
  operator!: string;

  @Field(() => [String], { nullable: true, description: 'The value where it is a list.' })
  codes!: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'The value where it is a number.' })
  number!: number | null;

  @Field(() => Int, { nullable: true, description: 'The value where it is an interval.' })
  from!: number | null;

  @Field(() => Int, { nullable: true, description: 'The value where it is an interval.' })
  to!: number | null;

  @Field(() => String, { description: 'before_request, before_release, on_admission, within_days' })
  due!: string;

  @Field(() => Int, { nullable: true, description: 'Within how many days.' })
  dueDays!: number | null;

  @Field(() => Boolean, { nullable: true })
  meetableFromPrison!: boolean | null;

  @Field(() => Boolean, { description: 'False = a wish.' })
  strict!: boolean;

  @Field(() => CodeLabelView, { nullable: true })
  ground!: CodeLabelView | null;

  @Field(() => Boolean, {
    description: "The answer would tell something about sentence or health: it stays on the sender's screen.",
  })
  revealing!: boolean;

  @Field(() => String)
  sentence!: string;
}
