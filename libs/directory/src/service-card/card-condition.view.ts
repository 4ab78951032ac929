import { Field, ObjectType } from '@nestjs/graphql';

/** A condition as one line of a card. */
@ObjectType('CardCondition', { description: 'A condition as one line of a card.' })
export class CardConditionView {
  @Field(() => String, { description: 'What the provider wrote, in Czech.' })
  sentence!: string;

  @Field(() => Boolean, { description: 'Without it the service refuses; otherwise it is a wish.' })
  strict!: boolean;
}
