import { Field, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, MaxLength } from 'class-validator';
import { ProfileText } from '@navaz/platform';

/**
 * An organisation outside the directory asks to be listed. No person is named anywhere. The room checks all fields at once,
 * so that whoever asks is told of all of them.
 */
@InputType('RequestListingInput', { description: 'Contacts are the organisation’s, not a person’s.' })
export class RequestListingInput {
  @ProfileText()
  @Field(() => String)
  @IsString()
  name!: string;

  @Field(() => String, { description: 'Code list organisation kinds; institutions of the state are listed already.' })
  @IsString()
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Eight digits with their check digit; not unique, null where there is none.',
  })
  @IsOptional()
  ico?: string | null;

  @ProfileText()
  @Field(() => String, { nullable: true })
  @IsOptional()
  web?: string | null;

  @Field(() => String, { description: 'Code list districts: where it works mostly.' })
  @IsString()
  districtCode!: string;

  @ProfileText()
  @Field(() => String, { description: 'What it offers to whom, in words; at most 2000 characters.' })
  @IsString()
  offers!: string;

  @ProfileText()
  @Field(() => String, { description: 'The link to confirm goes here, and later the invitation.' })
  @IsString()
  email!: string;

  @Field(() => String, { nullable: true, description: 'Where the coordinator may ask.' })
  @IsOptional()
  phone?: string | null;
}

/** A request to be listed is meant as it was shown. */
@InputType('ConfirmListingInput', { description: 'A request to be listed is meant as it was shown.' })
export class ConfirmListingInput {
  @Field(() => String, { description: 'The part of the link after #.' })
  @MaxLength(200)
  token!: string;

  @Field(() => Date, { description: '`requestedAt` of what was shown.' })
  @IsDate()
  requestedAt!: Date;
}
