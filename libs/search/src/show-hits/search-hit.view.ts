import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ServicePlacesView } from '@navaz/capacity';
import { CodeLabelView, ConditionAnswerView, PlaceView, ServiceCardView } from '@navaz/directory';
import { connectionOf } from '@navaz/platform';
import { SearchFacetsView } from './search-facets.view.js';
import { SearchReadingView } from './reading.view.js';

/** Why a hit is here, or what speaks against it. */
@ObjectType('SearchReason', { description: 'Why a hit is here, or what speaks against it.' })
export class SearchReasonView {
  @Field(() => String, { description: 'Stable, e.g. PLACE_HERE.' })
  code!: string;

  @Field(() => String, { description: 'for, against, or unknown where nobody said' })
  speaks!: string;

  @Field(() => String)
  text!: string;
}

/** Circumstances of a client against the conditions of one hit. Computed for the asker, stored nowhere. */
@ObjectType('HitConditions', {
  description: 'Circumstances against conditions; computed for the asker, stored nowhere.',
})
export class HitConditionsView {
  @Field(() => String, { description: 'fits, open, obstacle or none_published' })
  fit!: string;

  @Field(() => Int)
  met!: number;

  @Field(() => Int)
  notMet!: number;

  @Field(() => Int)
  unknown!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether all that stands in the way can go before release.' })
  removableBeforeRelease!: boolean | null;

  @Field(() => [ConditionAnswerView])
  answers!: readonly ConditionAnswerView[];
}

/** An office that people look for by what it is and where: curator, probation centre, prison … */
@ObjectType('OfficeHit', {
  description: 'An office: curator, probation centre, child protection, labour office, prison.',
})
export class OfficeHitView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => PlaceView, { nullable: true })
  municipality!: PlaceView | null;

  @Field(() => String, { nullable: true, description: 'Slug of the prison, where it is one.' })
  prisonCode!: string | null;
}

/** One hit: a service, or an office. */
@ObjectType('SearchHit', { description: 'One hit: a service, or an office.' })
export class SearchHitView {
  @Field(() => ID)
  id!: string;

  @Field(() => ServiceCardView, { nullable: true })
  service!: ServiceCardView | null;

  @Field(() => OfficeHitView, { nullable: true })
  organisation!: OfficeHitView | null;

  @Field(() => [SearchReasonView])
  why!: readonly SearchReasonView[];

  @Field(() => Int, { nullable: true, description: 'Kilometres as the crow flies from the municipality asked for.' })
  distanceKm!: number | null;

  @Field(() => ServicePlacesView, { nullable: true, description: 'On the day asked for, else today.' })
  places!: ServicePlacesView | null;

  @Field(() => HitConditionsView, { nullable: true, description: 'Where circumstances were given.' })
  conditions!: HitConditionsView | null;
}

/** A page of hits with what was understood and counted. */
@ObjectType('SearchConnection', { description: 'A page of hits with what was understood and counted.' })
export class SearchConnection extends connectionOf('SearchHit', SearchHitView) {
  @Field(() => SearchReadingView)
  reading!: SearchReadingView;

  @Field(() => Int)
  total!: number;

  @Field(() => SearchFacetsView)
  facets!: SearchFacetsView;
}
