import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** A command on one handover. */
@InputType('HandoverCommandInput', { description: 'A command on one handover.' })
export class HandoverCommandInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: string;
}
