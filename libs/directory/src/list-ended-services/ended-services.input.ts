import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** Whose services. */
@ArgsType()
export class EndedServicesArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}
