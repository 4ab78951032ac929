import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A service by its name. */
@ObjectType('ServiceBrief', { description: 'A service by its name.' })
export class ServiceBriefView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}
