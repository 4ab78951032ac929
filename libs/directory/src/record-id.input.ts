import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** The id of one record. */
@ArgsType()
export class RecordId {
  @Field(() => ID)
  @IsUUID()
  id!: string;
}
