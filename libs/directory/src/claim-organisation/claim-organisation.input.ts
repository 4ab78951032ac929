import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsUUID } from 'class-validator';
import { Note } from '@navaz/platform';

/** Somebody says: this organisation is ours. */
@InputType('ClaimOrganisationInput', { description: 'Somebody says: this organisation is ours.' })
export class ClaimOrganisationInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => String, { description: 'register_address: an invitation to the register’s e-mail; or coordinator.' })
  @IsIn(['register_address', 'coordinator'])
  way!: 'register_address' | 'coordinator';

  @Note()
  @Field(() => String, { nullable: true, description: 'How the coordinator can check it; at most 500 characters.' })
  @IsOptional()
  note?: string | null;
}

/** The coordinator's word on a claim. */
@InputType('DecideClaimInput', { description: 'The coordinator’s word on a claim.' })
export class DecideClaimInput {
  @Field(() => ID)
  @IsUUID()
  claimId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  granted!: boolean;

  @Note()
  @Field(() => String, { description: 'The reason; at most 500 characters.' })
  @IsNotEmpty()
  note!: string;

  @Field(() => String, { nullable: true, description: 'Where the invitation goes; needed when granted.' })
  @IsOptional()
  email?: string | null;
}
