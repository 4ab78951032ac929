import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConditionAnswerView } from './condition-answer.view.js';

/** The conditions of a service against the circumstances of one person. */
@ObjectType('CheckedConditions', {
  description: 'The conditions of a service against the circumstances of one person.',
})
export class CheckedConditionsView {
  @Field(() => ID)
  serviceId!: string;

  @Field(() => Boolean, { description: 'False = the service may have more conditions than it published.' })
  conditionsPublished!: boolean;

  @Field(() => String, { description: 'fits, open, obstacle or none_published' })
  fit!: string;

  @Field(() => Int)
  met!: number;

  @Field(() => Int)
  notMet!: number;

  @Field(() => Int)
  unknown!: number;

  @Field(() => Boolean, { nullable: true })
  removableBeforeRelease!: boolean | null;

  @Field(() => [ConditionAnswerView])
  answers!: readonly ConditionAnswerView[];
}
