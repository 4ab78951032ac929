import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** A page of something of one organisation. */
@ArgsType()
export class OrganisationPageArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}
