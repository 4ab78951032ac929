import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { AccreditationView } from './accreditation.view.js';
import { CodeLabelView } from './code-label.view.js';
import { ContactView } from './contact.view.js';
import { OrganisationBriefView } from './organisation-brief.view.js';
import { PlaceView } from './place.view.js';
import { RecommendationView } from './recommendation.view.js';
import { TrustPanelView } from './trust-panel.view.js';

/** An organisation with what it publishes about itself. The id of a merged one answers with the one that survived. */
@ObjectType('Organisation', {
  description:
    'An organisation with what it publishes about itself. The id of a merged one answers with the one that survived.',
})
export class OrganisationView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => String, { nullable: true, description: 'Of the legal person; not unique.' })
  ico!: string | null;

  @Field(() => String, { nullable: true })
  legalForm!: string | null;

  @Field(() => String, { nullable: true })
  web!: string | null;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: 'Four digits.' })
  foundedYear!: number | null;

  @Field(() => [CodeLabelView])
  principles!: readonly CodeLabelView[];

  @Field(() => [String])
  fundingSources!: readonly string[];

  @Field(() => PlaceView, { nullable: true })
  region!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  district!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  orp!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  municipality!: PlaceView | null;

  @Field(() => PlaceView, { nullable: true })
  cityDistrict!: PlaceView | null;

  @Field(() => String, { nullable: true })
  prisonCode!: string | null;

  @Field(() => OrganisationBriefView, { nullable: true })
  parent!: OrganisationBriefView | null;

  @Field(() => [OrganisationBriefView], { description: 'At most 200.' })
  children!: readonly OrganisationBriefView[];

  @Field(() => [ContactView])
  contacts!: readonly ContactView[];

  @Field(() => [AccreditationView], { description: 'Its own and those of its services; at most 200.' })
  accreditations!: readonly AccreditationView[];

  @Field(() => [RecommendationView], {
    description:
      'One of each institution at most, so no more than there are prisons, social curators and probation centres (some 350).',
  })
  recommendations!: readonly RecommendationView[];

  @Field(() => Int)
  serviceCount!: number;

  @Field(() => TrustPanelView)
  trust!: TrustPanelView;

  @Field(() => Boolean)
  listed!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'From this day on it is in no list; it may be ahead.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true })
  suspendedReason!: string | null;

  @Field(() => String)
  origin!: string;

  @Field(() => String, { nullable: true, description: 'What of it came with the demo; null outside a demo.' })
  demoNote!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Goes back with an edit.' })
  version!: number;
}
