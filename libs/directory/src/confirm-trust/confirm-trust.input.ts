import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID } from 'class-validator';
import { LocalDate, Note, ProfileText } from '@navaz/platform';
import type { AccreditationDraft } from './accreditation-rules.js';

/** An accreditation an owner enters. */
@InputType('ClaimAccreditationInput', { description: 'An accreditation an owner enters.' })
export class ClaimAccreditationInput implements AccreditationDraft {
  @Field(() => ID, { description: 'Your organisation.' })
  @IsUUID()
  organisationId!: string;

  @Field(() => ID, { nullable: true, description: 'The one service it is for.' })
  @IsOptional()
  @IsUUID()
  serviceId?: string | null;

  @Field(() => String, { description: 'Code list accreditation kinds.' })
  @IsNotEmpty()
  kind!: string;

  @Note()
  @Field(() => String)
  @IsNotEmpty()
  issuer!: string;

  @ProfileText()
  @Field(() => String, { nullable: true })
  @IsOptional()
  number?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  @IsOptional()
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  @IsOptional()
  validTo?: string | null;

  @Note()
  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  @IsOptional()
  evidence?: string | null;
}

/** Which accreditation is confirmed. */
@InputType('ConfirmAccreditationInput', { description: 'Which accreditation is confirmed.' })
export class ConfirmAccreditationInput {
  @Field(() => ID)
  @IsUUID()
  accreditationId!: string;
}

/** Which accreditation is refused, and why. */
@InputType('RefuseAccreditationInput', { description: 'Which accreditation is refused, and why.' })
export class RefuseAccreditationInput {
  @Field(() => ID)
  @IsUUID()
  accreditationId!: string;

  @Note()
  @Field(() => String, { description: 'The organisation reads it. At most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}

/** Membership in the association. */
@InputType('ConfirmMembershipInput', { description: 'Membership in the association.' })
export class ConfirmMembershipInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => Boolean, { nullable: true, description: 'null = not known.' })
  @IsOptional()
  member?: boolean | null;

  @Note()
  @Field(() => String, { description: 'The organisation reads it. At most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}
