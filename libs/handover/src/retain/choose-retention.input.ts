import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

/** How long the unit keeps what closed handovers say. */
@InputType('ChooseRetentionInput', { description: 'How long the unit keeps what closed handovers say.' })
export class ChooseRetentionInput {
  @Field(() => Int, { description: 'Days after the end, 1 to 180; the usual time is six months.' })
  @IsInt()
  @Min(1)
  @Max(180)
  days!: number;
}
