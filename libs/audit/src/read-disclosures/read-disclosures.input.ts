import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** Which disclosures to read. */
@ArgsType()
export class DisclosuresArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Your organisation, or one unit below it; absent: all of them.' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}
