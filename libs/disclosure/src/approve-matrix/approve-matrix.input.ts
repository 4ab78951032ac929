import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which change your institution approves. */
@InputType('ApproveMatrixInput', { description: 'Which change your institution approves.' })
export class ApproveMatrixInput {
  @Field(() => ID)
  @IsUUID()
  cellId!: string;
}
