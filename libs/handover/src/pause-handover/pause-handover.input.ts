import { IsDefined } from 'class-validator';
import { Field, InputType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** A pause until a day. */
@InputType('PauseHandoverInput', { description: 'A pause until a day.' })
export class PauseHandoverInput extends HandoverCommandInput {
  @Field(() => LocalDate, { description: 'From this day on it goes on; 30 days from today at most.' })
  @IsDefined()
  until!: string;
}
