import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { inLocale, type Locale } from '@navaz/kernel';
import { LocalDate } from '@navaz/platform';
import type { ServicePlaces } from './capacity-reader.js';
import type { Confidence, PlacesState } from './places.js';
import { PlacesConfidenceEnum, PlacesStateEnum } from './places.enums.js';
import { placesSentence } from './places-words.js';
import { UnitPlacesView, viewUnitPlaces } from './unit-places.view.js';

/** What professionals and owners see besides the words. */
@ObjectType('PlacesNumbers', { description: 'What professionals and owners see besides the words.' })
export class PlacesNumbersView {
  @Field(() => Int, { nullable: true })
  free!: number | null;

  @Field(() => Int, { nullable: true })
  total!: number | null;

  @Field(() => Int, { nullable: true })
  waiting!: number | null;

  @Field(() => Date, { nullable: true, description: 'Last day it is valid; null: no end.' })
  validUntil!: Date | null;

  @Field(() => [UnitPlacesView])
  units!: UnitPlacesView[];
}

/** Places of a service on a day. */
@ObjectType('ServicePlaces', { description: 'Places of a service on a day, computed when read.' })
export class ServicePlacesView {
  @Field(() => ID)
  serviceId!: string;

  @Field(() => LocalDate)
  on!: string;

  @Field(() => PlacesStateEnum)
  state!: PlacesState;

  @Field(() => PlacesConfidenceEnum)
  confidence!: Confidence;

  @Field(() => String, { nullable: true, description: '`0`, `1-2` or `3+`; absent where unknown.' })
  freeInWords!: string | null;

  @Field(() => String, { description: 'The same as a plain sentence.' })
  sentence!: string;

  @Field(() => Date, { nullable: true, description: 'When the last statement was true.' })
  asOf!: Date | null;

  @Field(() => PlacesNumbersView, { nullable: true, description: 'For professionals and owners; absent in public.' })
  numbers!: PlacesNumbersView | null;
}

/** Names every field; numbers only where the reader may see them. */
export const viewServicePlaces = (
  places: ServicePlaces,
  on: string,
  reader: { readonly seesNumbers: boolean; readonly locale: Locale; readonly today: string },
): ServicePlacesView =>
  Object.assign(new ServicePlacesView(), {
    serviceId: places.serviceId,
    on,
    state: places.state,
    confidence: places.confidence,
    freeInWords: places.publicFree,
    sentence: inLocale(placesSentence(places, { isToday: on === reader.today }), reader.locale),
    asOf: places.asOf,
    numbers: reader.seesNumbers
      ? Object.assign(new PlacesNumbersView(), {
          free: places.free,
          total: places.total,
          waiting: places.waiting,
          validUntil: places.validUntil,
          units: places.units.map(viewUnitPlaces),
        })
      : null,
  });
