import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What is left to say of an erasure. */
@ObjectType('SubjectErased', { description: 'What is left to say of an erasure.' })
export class ErasedView {
  @Field(() => Int, {
    description: 'Requests before arrival that ended by it; their recipients hear one neutral sentence.',
  })
  endedHandovers!: number;
}
