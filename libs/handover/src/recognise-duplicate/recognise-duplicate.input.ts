import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** A need about which is asked whether another unit helps with the same one. */
@InputType('RecogniseNeedInput', {
  description: 'A need about which is asked whether another unit helps with the same one.',
})
export class RecogniseNeedInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;
}
