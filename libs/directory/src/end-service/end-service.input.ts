import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { LocalDate } from '@navaz/platform';
import { ServiceEditInput } from '../keep-history/edit.input.js';

/** The end of a service. */
@InputType('EndServiceInput', { description: 'The end of a service.' })
export class EndServiceInput extends ServiceEditInput {
  @Field(() => LocalDate, { nullable: true, description: 'From this day in no list; null takes back your own end.' })
  @IsOptional()
  endedOn?: string | null;
}
