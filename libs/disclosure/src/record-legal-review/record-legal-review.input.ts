import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { LocalDate } from '@navaz/platform';

/** What a lawyer said of a rule. */
@InputType('RecordLegalReviewInput', { description: 'What a lawyer said of a rule.' })
export class RecordLegalReviewInput {
  @Field(() => ID)
  @IsUUID()
  cellId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  agrees!: boolean;

  @Field(() => LocalDate)
  @IsDefined()
  reviewedOn!: string;

  @Field(() => String, { description: 'The function or office that reviewed, not a name.' })
  @Matches(/\S/u)
  @MaxLength(200)
  reviewer!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
}
