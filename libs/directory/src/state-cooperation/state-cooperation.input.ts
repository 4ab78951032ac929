import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength, ValidateIf, IsDefined } from 'class-validator';
import { LocalDate, Note } from '@navaz/platform';
import type { CooperationWish } from './state-cooperation.service.js';

/** Whether your prison takes other organisations, and how one begins. */
@InputType('StateCooperationInput', {
  description: 'Whether your prison takes other organisations, and how one begins.',
})
export class StateCooperationInput {
  @Field(() => String, { description: 'yes, no, from_date or unknown.' })
  @IsIn(['yes', 'no', 'from_date', 'unknown'])
  accepts!: CooperationWish;

  @Field(() => LocalDate, { nullable: true, description: 'From which day, with from_date.' })
  @ValidateIf(({ accepts }: StateCooperationInput) => accepts === 'from_date')
  @IsDefined()
  from?: string | null;

  @Note()
  @Field(() => String, {
    nullable: true,
    description:
      'How an organisation begins here, in Czech: public, at most 1000 characters, nobody’s name. Absent or null: nothing of its own.',
  })
  @IsOptional()
  @MaxLength(1000)
  how?: string | null;
}
