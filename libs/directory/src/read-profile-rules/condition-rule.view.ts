import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from '../profile/code-label.view.js';

/** What a condition does with its value, and which value it takes then. */
@ObjectType('ConditionOperator', {
  description: 'What a condition does with its value, and which value it takes then.',
})
export class ConditionOperatorView {
  @Field(() => String, { description: 'in, at_least, at_most, between, required, not_required, accepted, excluded …' })
  operator!: string;

  @Field(() => String, { description: 'What to give with it: none, number, range or choices.' })
  value!: string;
}

/** Unit and limits of the numbers of a condition. */
@ObjectType('ConditionLimits', { description: 'Unit and limits of the numbers of a condition.' })
export class ConditionLimitsView {
  @Field(() => String, { description: 'years, months, days, crowns or children' })
  unit!: string;

  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;
}

/** What can be said with one code of condition. */
@ObjectType('ConditionRule', { description: 'What can be said with one code of condition.' })
export class ConditionRuleView {
  @Field(() => CodeLabelView)
  code!: CodeLabelView;

  @Field(() => [ConditionOperatorView], { description: 'The first is the usual one.' })
  operators!: readonly ConditionOperatorView[];

  @Field(() => [CodeLabelView], { nullable: true, description: 'What its choices come from; null: it has none.' })
  choices!: readonly CodeLabelView[] | null;

  @Field(() => ConditionLimitsView, { nullable: true, description: 'Of its numbers; null: it has none.' })
  limits!: ConditionLimitsView | null;

  @Field(() => Boolean, { description: 'Its answer would tell about sentence or health: it stays with the sender.' })
  revealing!: boolean;

  @Field(() => [CodeLabelView], {
    description: 'Grounds of § 91(3) of Act 108/2006 a registered service can lean on; none: a wish there.',
  })
  grounds!: readonly CodeLabelView[];
}
