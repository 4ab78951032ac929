import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsUUID } from 'class-validator';
import { Note } from '@navaz/platform';

/** Two records of one organisation. */
@InputType('MergeOrganisationsInput')
export class MergeOrganisationsInput {
  @Field(() => ID, { description: 'The record that stays.' })
  @IsUUID()
  survivorId!: string;

  @Field(() => ID, { description: 'The record whose id answers with the survivor from now on.' })
  @IsUUID()
  goneId!: string;

  @Note()
  @Field(() => String, { description: 'Why, for the history; at most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}
