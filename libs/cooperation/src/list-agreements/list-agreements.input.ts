import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';
import { AgreementScopeEnum, AgreementStateEnum } from '../agreement.enums.js';
import type { AgreementScope, AgreementState } from '../agreement.js';

/** Which agreements to list. */
@ArgsType()
export class AgreementsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'One of the two sides; absent: all.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @Field(() => AgreementStateEnum, { nullable: true })
  @IsOptional()
  state?: AgreementState | null;

  @Field(() => AgreementScopeEnum, { nullable: true })
  @IsOptional()
  scope?: AgreementScope | null;
}
