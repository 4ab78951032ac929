import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsNotEmpty, IsUUID } from 'class-validator';
import { Note } from '@navaz/platform';

/** The coordinator's word on a request to be listed. */
@InputType('DecideListingInput', { description: 'The coordinator’s word on a request to be listed.' })
export class DecideListingInput {
  @Field(() => ID)
  @IsUUID()
  requestId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  accepted!: boolean;

  @Note()
  @Field(() => String, { description: 'The reason; the asker reads it too. At most 500 characters.' })
  @IsNotEmpty()
  note!: string;
}
