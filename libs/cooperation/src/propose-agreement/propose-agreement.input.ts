import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsDefined, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { LocalDate } from '@navaz/platform';
import { AgreementScopeEnum } from '../agreement.enums.js';
import type { AgreementScope } from '../agreement.js';

/** What your organisation proposes to another. */
@InputType('ProposeAgreementInput', { description: 'What your organisation proposes to another.' })
export class ProposeAgreementInput {
  @Field(() => ID, { description: 'The other side.' })
  @IsUUID()
  partnerId!: string;

  @Field(() => [AgreementScopeEnum])
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  scopes!: AgreementScope[];

  @Field(() => LocalDate, { description: 'First day it is valid; null: without a stated beginning.' })
  @IsDefined()
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day, included; absent: until ended.' })
  @IsOptional()
  validTo?: string | null;

  @Field(() => [String], { nullable: true, description: 'Functions of your side to turn to: contact_function.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(50, { each: true })
  contacts?: string[] | null;

  @Field(() => String, { nullable: true, description: 'For the two sides only, without names of people.' })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
}
