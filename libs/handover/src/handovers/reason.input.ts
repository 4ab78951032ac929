import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, Matches, MaxLength } from 'class-validator';
import { freeTextPlaces } from '@navaz/disclosure';
import { HandoverCommandInput } from './handover-command.input.js';

/** A command with a reason of a list. */
@InputType({ isAbstract: true })
export abstract class ReasonedInput extends HandoverCommandInput {
  @Field(() => String, { description: 'Code of the reason.' })
  @Matches(/^[a-z_]{2,40}$/)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'A sentence, with the reason `other` only; it is checked.' })
  @IsOptional()
  @MaxLength(freeTextPlaces.other_reason.longest)
  sentence?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'You read the places that were marked and want them so.' })
  @IsBoolean()
  sentenceConfirmed = false;
}
