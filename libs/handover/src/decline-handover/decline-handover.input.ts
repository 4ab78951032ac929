import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { ReasonedInput } from '../handovers/reason.input.js';

/** A request is declined. Registered social services decline on the grounds of § 91(3) of Act 108/2006 only. */
@InputType('DeclineHandoverInput', {
  description:
    'A request is declined. Registered social services decline on the grounds of § 91(3) of Act 108/2006 only.',
})
export class DeclineHandoverInput extends ReasonedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Which condition is not met: one of `conditions` of the reason, with the reason that has some only.',
  })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;
}
