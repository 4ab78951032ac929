import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';

/** For whom the matrix is read. */
@ArgsType()
export class DisclosureMatrixArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The sending organisation; absent: your own.' })
  @IsOptional()
  @IsUUID()
  senderId?: string | null;
}
