import { Field, InputType, IntersectionType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { ProfileText } from '@navaz/platform';
import { ServiceEditInput } from '../keep-history/edit.input.js';
import { ServiceFieldsInput } from '../service-profile/service-fields.input.js';

/** An edit of a service by its owner. Absent fields stay, null clears. */
@InputType('UpdateServiceInput', {
  description: 'Absent fields stay as they are, null clears, a list replaces a list.',
})
export class UpdateServiceInput extends IntersectionType(ServiceEditInput, ServiceFieldsInput) {
  @ProfileText()
  @Field(() => String, { nullable: true })
  @IsOptional()
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'Code list service kinds; at least one.' })
  @IsOptional()
  kinds?: string[] | null;
}
