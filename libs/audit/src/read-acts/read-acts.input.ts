import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** Which acts to read. */
@ArgsType()
export class AuditActsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Absent: your own organisation, the only one you can read.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;
}
