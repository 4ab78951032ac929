import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** Nothing is done with the data of the person of a case for now, or again. */
@InputType('RestrictSubjectInput', {
  description: 'Nothing is done with the data of the person of a case for now, or again.',
})
export class RestrictSubjectInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => Boolean, { description: 'True: nothing is sent and no recipient reads. False: that is over.' })
  @IsBoolean()
  restricted!: boolean;
}
