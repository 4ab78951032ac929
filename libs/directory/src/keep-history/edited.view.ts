import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';
import { OrganisationView } from '../profile/organisation.view.js';
import { ServiceView } from '../profile/service.view.js';

/** What an edit led to, with the record as it reads now. */
@ObjectType('EditDone', { description: 'Stored. The record as it reads now.' })
export class EditDoneView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Send it with the next edit.' })
  version!: number;

  @Field(() => [String], { description: 'Fields that are something else now; empty = nothing was different.' })
  changed!: string[];

  @Field(() => ServiceView, { nullable: true, description: 'The service, where a service was edited.' })
  service!: ServiceView | null;

  @Field(() => OrganisationView, { nullable: true, description: 'The organisation, where one was edited.' })
  organisation!: OrganisationView | null;
}

/** An edit is stored, or refused by name. */
export const EditResult = resultOf('EditResult', EditDoneView);
