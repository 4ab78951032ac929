import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';
import type { Edited } from './edited.js';

/** What an edit led to; ask for the record by its id to see it whole. */
@ObjectType('EditDone', { description: 'Stored. Ask for the record by its id to see it whole.' })
export class EditDoneView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Send it with the next edit.' })
  version!: number;

  @Field(() => [String], { description: 'Fields that are something else now; empty = nothing was different.' })
  changed!: string[];
}

/** An edit is stored, or refused by name. */
export const EditResult = resultOf('EditResult', EditDoneView);

/** Names every field. */
export const viewEdited = (edited: Edited): EditDoneView =>
  Object.assign(new EditDoneView(), { id: edited.id, version: edited.version, changed: [...edited.changed] });
