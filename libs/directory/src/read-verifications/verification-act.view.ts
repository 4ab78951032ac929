import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import { codeLabel } from '../profile/code-label.js';
import { CodeLabelView } from '../profile/code-label.view.js';
import type { VerificationRow } from './read-verifications.service.js';

/** One act of verification. Says which organisation verified and how; nobody's account. */
@ObjectType('VerificationAct', {
  description: 'One part of a profile, verified once. Names the organisation that did it, never a person.',
})
export class VerificationActView {
  @Field(() => ID)
  id!: string;

  @Field(() => CodeLabelView)
  part!: CodeLabelView;

  @Field(() => CodeLabelView)
  method!: CodeLabelView;

  @Field(() => CodeLabelView)
  result!: CodeLabelView;

  @Field(() => String, {
    nullable: true,
    description: 'What whoever verified wrote: for the owner and the coordinator.',
  })
  note!: string | null;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Absent where it came by a signed link or from the register.' })
  byOrganisationName!: string | null;
}

/** A page of acts. */
export const VerificationActConnection = connectionOf('VerificationAct', VerificationActView);

/** Names every field. */
export const viewVerificationAct = (row: VerificationRow): VerificationActView => ({
  id: row.id,
  part: codeLabel('profile_part', row.part),
  method: codeLabel('verification_method', row.method),
  result: codeLabel('verification_result', row.result),
  note: row.note,
  at: row.at,
  byOrganisationName: row.byOrganisationName,
});
