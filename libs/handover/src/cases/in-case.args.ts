import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** A page of a list, of one case where it is named. */
@ArgsType()
export class InCaseArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this case.' })
  @IsOptional()
  @IsUUID()
  caseId?: string | null;
}
