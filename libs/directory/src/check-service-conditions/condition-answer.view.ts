import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from '../profile/code-label.view.js';

/** Whether one condition is met, why, and what would help. Computed for the asker, stored nowhere. */
@ObjectType('ConditionAnswer', {
  description: 'Whether one condition is met, why, and what would help. Computed for the asker, stored nowhere.',
})
export class ConditionAnswerView {
  @Field(() => ID, {
    nullable: true,
    description:
      'The published condition; null = it follows from whom the profile is for, or from what it does not say.',
  })
  conditionId!: string | null;

  @Field(() => CodeLabelView)
  code!: CodeLabelView;

  @Field(() => String, { description: 'met, not_met or unknown; unknown never counts as met' })
  answer!: string;

  @Field(() => String, { description: 'Czech.' })
  why!: string;

  @Field(() => String)
  whyEn!: string;

  @Field(() => String, { nullable: true, description: 'What would make it met; Czech.' })
  remedy!: string | null;

  @Field(() => String, { nullable: true })
  remedyEn!: string | null;

  @Field(() => Boolean, { nullable: true })
  remediableBeforeRelease!: boolean | null;

  @Field(() => Boolean, { description: 'False = a wish.' })
  strict!: boolean;

  @Field(() => String)
  due!: string;

  @Field(() => Int, { nullable: true, description: 'Within how many days.' })
  dueDays!: number | null;

  @Field(() => Boolean, {
    description: 'The answer would tell something about sentence or health: it stays on this screen.',
  })
  revealing!: boolean;

  @Field(() => String, { description: 'answer, checked_no_obstacle, not_checked or only_with_own_grant' })
  travels!: string;
}
