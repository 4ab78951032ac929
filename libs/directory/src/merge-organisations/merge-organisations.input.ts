import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Note } from '@navaz/platform';

/** Two records of one organisation. */
@InputType('MergeOrganisationsInput', { description: 'Two records of one organisation.' })
export class MergeOrganisationsInput {
  @Field(() => ID, { description: 'The record that stays.' })
  @IsUUID()
  survivorId!: string;

  @Field(() => ID, { description: 'The record whose id answers with the survivor from now on.' })
  @IsUUID()
  goneId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the record that vanishes, typed by hand; asked for unless both have the same IČO.',
  })
  @IsOptional()
  @MaxLength(500)
  goneName?: string | null;

  @Note()
  @Field(() => String, { description: 'Why, for the history; at most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}
