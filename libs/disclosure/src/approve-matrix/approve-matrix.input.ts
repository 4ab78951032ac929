import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which change your institution approves. */
@InputType('ApproveMatrixInput')
export class ApproveMatrixInput {
  @Field(() => ID)
  @IsUUID()
  cellId!: string;
}
