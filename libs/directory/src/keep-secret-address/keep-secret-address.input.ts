import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';

/** The address of a secret place. */
@InputType('KeepSecretAddressInput')
export class KeepSecretAddressInput {
  @Field(() => ID)
  @IsUUID()
  facilityId!: string;

  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(300)
  address!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  wayIn?: string | null;
}
