import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { AreaServedView } from '../profile/area-served.view.js';
import { CodeLabelView } from '../profile/code-label.view.js';
import { KindOfferedView } from '../profile/kind-offered.view.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { PartVerificationView } from '../profile/part-verification.view.js';
import { PrisonVisitedView } from '../profile/prison-visited.view.js';
import { CardConditionView } from './card-condition.view.js';
import { CardFacilityView } from './card-facility.view.js';

/** A service as one row of a list. */
@ObjectType('ServiceCard', { description: 'A service as one row of a list.' })
export class ServiceCardView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'For professionals.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'For clients.' })
  plainSummary!: string | null;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => [KindOfferedView])
  kinds!: readonly KindOfferedView[];

  @Field(() => [CodeLabelView])
  targetGroups!: readonly CodeLabelView[];

  @Field(() => [CodeLabelView])
  forms!: readonly CodeLabelView[];

  @Field(() => [CodeLabelView], { nullable: true })
  sexes!: readonly CodeLabelView[] | null;

  @Field(() => Int, { nullable: true, description: 'In whole years, inclusive; null: not stated.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'In whole years, inclusive; null: not stated.' })
  ageTo!: number | null;

  @Field(() => [CodeLabelView], { nullable: true })
  languages!: readonly CodeLabelView[] | null;

  @Field(() => String, { nullable: true })
  cost!: string | null;

  @Field(() => CodeLabelView)
  channel!: CodeLabelView;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the pause; null: none.' })
  pausedUntil!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What of it came with the demo; null outside a demo.' })
  demoNote!: string | null;

  @Field(() => Boolean)
  registered!: boolean;

  @Field(() => [CardFacilityView], { description: 'At most ten.' })
  facilities!: readonly CardFacilityView[];

  @Field(() => Int)
  facilityCount!: number;

  @Field(() => [AreaServedView])
  areas!: readonly AreaServedView[];

  @Field(() => [PrisonVisitedView])
  prisons!: readonly PrisonVisitedView[];

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => Boolean)
  conditionsPublished!: boolean;

  @Field(() => [CardConditionView], {
    description: 'At a glance, those without which the service refuses first; none where they are not published.',
  })
  conditions!: readonly CardConditionView[];

  @Field(() => [PartVerificationView])
  verification!: readonly PartVerificationView[];
}
