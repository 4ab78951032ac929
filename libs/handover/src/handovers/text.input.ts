import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsNotEmpty, MaxLength } from 'class-validator';
import { freeTextPlaces } from '@navaz/disclosure';
import { HandoverCommandInput } from './handover-command.input.js';

/** A question or an answer. */
@InputType('HandoverTextInput', { description: 'A question or an answer.' })
export class HandoverTextInput extends HandoverCommandInput {
  @Field(() => String, { description: 'At most 300 characters; it is checked.' })
  @IsNotEmpty()
  @MaxLength(freeTextPlaces.message.longest)
  text!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'You read the places that were marked and want them so.' })
  @IsBoolean()
  confirmed = false;
}
