import { Field, InputType, IntersectionType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { ProfileText } from '@navaz/platform';
import { OrganisationEditInput } from '../keep-history/edit.input.js';
import { OrganisationFieldsInput } from '../organisation-profile/organisation-fields.input.js';

/** An edit of an organisation by its owner. */
@InputType('UpdateOrganisationInput', { description: 'Absent fields stay as they are, null clears.' })
export class UpdateOrganisationInput extends IntersectionType(OrganisationEditInput, OrganisationFieldsInput) {
  @ProfileText()
  @Field(() => String, { nullable: true })
  @IsOptional()
  name?: string | null;
}
