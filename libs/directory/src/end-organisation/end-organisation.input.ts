import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID } from 'class-validator';
import { LocalDate, Note } from '@navaz/platform';

/** The end of an organisation or a unit. */
@InputType('EndOrganisationInput', { description: 'The end of an organisation or a unit.' })
export class EndOrganisationInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'From this day it is in no list and its services have ended; null takes the end back.',
  })
  @IsOptional()
  endedOn?: string | null;

  @Note()
  @Field(() => String, { description: 'The reason, for the history. At most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}
