import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** Acts of verification of one service. */
@ArgsType()
export class ServiceVerificationsArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;
}
