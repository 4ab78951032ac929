import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** A case that goes to another unit. */
@InputType('TransferCaseInput', { description: 'A case that goes to another unit.' })
export class TransferCaseInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => ID, { description: 'A unit that takes part in the case.' })
  @IsUUID()
  toUnitId!: string;
}
