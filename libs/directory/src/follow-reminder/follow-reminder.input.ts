import { Field, ID, InputType } from '@nestjs/graphql';
import { IsArray, IsUUID, MaxLength } from 'class-validator';

/** Longest token that is looked at, characters. */
const longest = 200;

/** What is confirmed by the link of a reminder. */
@InputType('ConfirmByReminderInput', { description: 'What is confirmed by the link of a reminder.' })
export class ConfirmByReminderInput {
  @Field(() => String, { description: 'The part of the link after #.' })
  @MaxLength(longest)
  token!: string;

  @Field(() => ID, { description: 'The service the page showed.' })
  @IsUUID()
  serviceId!: string;

  @Field(() => [String], { description: 'Code list profile parts.' })
  @IsArray()
  parts!: string[];
}
