import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OrganisationBriefView } from './organisation-brief.view.js';

/** A recommendation by a verified institution. */
@ObjectType('Recommendation', { description: 'A recommendation by a verified institution.' })
export class RecommendationView {
  @Field(() => ID)
  id!: string;

  @Field(() => OrganisationBriefView)
  by!: OrganisationBriefView;

  @Field(() => String)
  note!: string;

  @Field(() => Date)
  at!: Date;
}
