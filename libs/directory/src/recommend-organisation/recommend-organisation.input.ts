import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsUUID } from 'class-validator';
import { Note } from '@navaz/platform';

/** Whom your institution recommends, and in what words. */
@InputType('RecommendOrganisationInput', { description: 'Whom your institution recommends, and in what words.' })
export class RecommendOrganisationInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Note()
  @Field(() => String, { description: 'Public, at most 500 characters, nobody’s name.' })
  @IsNotEmpty()
  note!: string;
}

/** Whom your institution does not recommend any more. */
@InputType('WithdrawRecommendationInput', { description: 'Whom your institution does not recommend any more.' })
export class WithdrawRecommendationInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}
