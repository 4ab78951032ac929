import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { CodeLabelView } from './code-label.view.js';

/** A registration, accreditation or authorisation: claimed by the owner, confirmed by the coordinator. */
@ObjectType('Accreditation', {
  description: 'A registration, accreditation or authorisation: claimed by the owner, confirmed by the coordinator.',
})
export class AccreditationView {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'False = of the organisation as a whole.' })
  ofService!: boolean;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => String)
  issuer!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => String, { description: 'claimed, confirmed, refused or expired' })
  state!: string;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null: not yet.' })
  confirmedAt!: Date | null;

  @Field(() => String, { nullable: true })
  refusedReason!: string | null;
}
