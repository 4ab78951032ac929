import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import { AccreditationView } from './accreditation.view.js';
import { AdmissionConditionView } from './admission-condition.view.js';
import { AreaServedView } from './area-served.view.js';
import { CodeLabelView } from './code-label.view.js';
import { ContactView } from './contact.view.js';
import { FacilityView } from './facility.view.js';
import { FormOfferedView } from './form-offered.view.js';
import { KindOfferedView } from './kind-offered.view.js';
import { OrganisationBriefView } from './organisation-brief.view.js';
import { PartVerificationView } from './part-verification.view.js';
import { PrisonVisitedView } from './prison-visited.view.js';
import { ServiceBriefView } from './service-brief.view.js';
import { ServiceRunView } from './service-run.view.js';
import { MinimumDataView } from './minimum-data.view.js';
import { ProgrammeView } from './programme.view.js';

/** A service with everything its profile publishes. Null means not said, which is something else than no. */
@ObjectType('Service', {
  description: 'A service with everything its profile publishes. Null means not said, which is something else than no.',
})
export class ServiceView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'For professionals.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'For clients.' })
  plainSummary!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom it is not for, in the provider’s words.' })
  notFor!: string | null;

  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;

  @Field(() => [KindOfferedView])
  kinds!: readonly KindOfferedView[];

  @Field(() => [CodeLabelView])
  targetGroups!: readonly CodeLabelView[];

  @Field(() => [CodeLabelView], { nullable: true })
  sexes!: readonly CodeLabelView[] | null;

  @Field(() => Int, { nullable: true, description: 'In whole years, inclusive; null: not stated.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'In whole years, inclusive; null: not stated.' })
  ageTo!: number | null;

  @Field(() => String, { nullable: true, description: 'What is said of age besides the numbers.' })
  ageNote!: string | null;

  @Field(() => [FormOfferedView])
  forms!: readonly FormOfferedView[];

  @Field(() => [FacilityView])
  facilities!: readonly FacilityView[];

  @Field(() => [AreaServedView])
  areas!: readonly AreaServedView[];

  @Field(() => [PrisonVisitedView])
  prisons!: readonly PrisonVisitedView[];

  @Field(() => Boolean, { nullable: true })
  remoteContact!: boolean | null;

  @Field(() => [CodeLabelView], { nullable: true })
  languages!: readonly CodeLabelView[] | null;

  @Field(() => [CodeLabelView], { nullable: true })
  accessibility!: readonly CodeLabelView[] | null;

  @Field(() => [ContactView])
  contacts!: readonly ContactView[];

  @Field(() => [String])
  offeredActs!: readonly string[];

  @Field(() => [String], { description: 'Documents to bring.' })
  documents!: readonly string[];

  @Field(() => String, { nullable: true })
  cost!: string | null;

  @Field(() => CodeLabelView, { description: 'How it takes requests.' })
  channel!: CodeLabelView;

  @Field(() => CodeLabelView, { nullable: true })
  channelFunction!: CodeLabelView | null;

  @Field(() => String, { nullable: true, description: 'When prisons reach it.' })
  contactWindow!: string | null;

  @Field(() => Int, { nullable: true, description: 'Months before release at which it wants to know.' })
  leadTimeMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole months.' })
  lengthMonths!: number | null;

  @Field(() => Int, { description: 'Days ahead for which places are promised.' })
  bookingHorizonDays!: number;

  @Field(() => [MinimumDataView])
  minimumData!: readonly MinimumDataView[];

  @Field(() => Boolean, {
    description: 'The conditions are published and complete; false = no published conditions, or not all.',
  })
  conditionsPublished!: boolean;

  @Field(() => [AdmissionConditionView])
  conditions!: readonly AdmissionConditionView[];

  @Field(() => [AccreditationView], { description: 'At most 200.' })
  accreditations!: readonly AccreditationView[];

  @Field(() => [PartVerificationView])
  verification!: readonly PartVerificationView[];

  @Field(() => Int)
  recommendationCount!: number;

  @Field(() => [ServiceRunView])
  runs!: readonly ServiceRunView[];

  @Field(() => ProgrammeView)
  programme!: ProgrammeView;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the pause; null: none.' })
  pausedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is paused, in the provider’s words.' })
  pauseReason!: string | null;

  @Field(() => String, { nullable: true, description: 'MM-DD' })
  seasonFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'MM-DD' })
  seasonTo!: string | null;

  @Field(() => ServiceBriefView, { nullable: true })
  successor!: ServiceBriefView | null;

  @Field(() => Boolean, { description: 'Of Act 108/2006.' })
  registered!: boolean;

  @Field(() => String, { nullable: true })
  registerId!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the registration under Act 108/2006.' })
  registeredFrom!: string | null;

  @Field(() => Boolean)
  ended!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'From this day on it is in no list; it may be ahead.' })
  endedOn!: string | null;

  @Field(() => String, { description: 'register, owner, demo or code_list' })
  origin!: string;

  @Field(() => String, { nullable: true, description: 'Says that the record is a demo, and from what.' })
  demoNote!: string | null;

  @Field(() => Int)
  historyCount!: number;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Goes back with an edit.' })
  version!: number;
}
