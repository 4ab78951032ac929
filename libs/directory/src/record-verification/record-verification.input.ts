import { Field, ID, InputType } from '@nestjs/graphql';
import { IsArray, IsNotEmpty, IsOptional, IsUUID } from 'class-validator';
import { Note } from '@navaz/platform';

/** What a professional verified. */
@InputType('RecordVerificationInput', { description: 'What a professional verified.' })
export class RecordVerificationInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => [String], { description: 'Code list profile parts.' })
  @IsArray()
  parts!: string[];

  @Field(() => String, { description: 'phone, visit or document.' })
  @IsNotEmpty()
  method!: string;

  @Field(() => String, { description: 'confirmed, corrected, not_reached or wrong.' })
  @IsNotEmpty()
  result!: string;

  @Note()
  @Field(() => String, { nullable: true, description: 'At most 500 characters, nobody’s name; needed with wrong.' })
  @IsOptional()
  note?: string | null;
}

/** Which parts the owner confirms. */
@InputType('ConfirmOwnDataInput', { description: 'Which parts the owner confirms.' })
export class ConfirmOwnDataInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => [String], { description: 'Code list profile parts.' })
  @IsArray()
  parts!: string[];
}
