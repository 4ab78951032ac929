import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CodeLabelView } from './code-label.view.js';

/** An organisation in a few words. */
@ObjectType('OrganisationBrief', { description: 'An organisation in a few words.' })
export class OrganisationBriefView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => String, { nullable: true, description: 'Of the legal person; not unique.' })
  ico!: string | null;

  @Field(() => String, { nullable: true })
  web!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Confirmed by the coordinator; null = not known.' })
  associationMember!: boolean | null;
}
