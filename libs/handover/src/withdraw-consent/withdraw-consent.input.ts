import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDate, IsIn, IsOptional, IsUUID } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** What the person takes back. */
@InputType('WithdrawConsentInput', { description: 'What the person takes back.' })
export class WithdrawConsentInput extends HandoverCommandInput {
  @Field(() => [ID], { nullable: true, description: 'Grants; absent: everything that was agreed for this handover.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  grantIds?: string[] | null;

  @Field(() => String, { description: '`subject`, `guardian` or `both`: who took it back.' })
  @IsIn(['subject', 'guardian', 'both'])
  by!: 'subject' | 'guardian' | 'both';

  @Field(() => Boolean, { defaultValue: false, description: 'It came on paper; otherwise it was said to you.' })
  @IsBoolean()
  onPaper = false;

  @Field(() => Date, { nullable: true, description: 'When it was said or written; absent: now.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}
