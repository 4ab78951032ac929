import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** History of one service. */
@ArgsType()
export class ServiceHistoryArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;
}

/** History of one organisation with its services. */
@ArgsType()
export class OrganisationHistoryArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}
