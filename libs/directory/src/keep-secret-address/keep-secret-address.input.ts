import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { ProfileText } from '@navaz/platform';

/** The address of a secret place. */
@InputType('KeepSecretAddressInput', { description: 'The address of a secret place.' })
export class KeepSecretAddressInput {
  @Field(() => ID)
  @IsUUID()
  facilityId!: string;

  @ProfileText()
  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(300)
  address!: string;

  @ProfileText()
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  wayIn?: string | null;
}
