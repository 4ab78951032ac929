import { Field, ObjectType } from '@nestjs/graphql';

/** Whether somebody else helps the person with the same need. */
@ObjectType('Recognition', { description: 'Whether somebody else helps the person with the same need.' })
export class RecognitionView {
  @Field(() => String, { description: '`yes` or `no_information`; never who.' })
  answer!: string;
}
