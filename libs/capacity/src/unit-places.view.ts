import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import type { Means } from './means.js';
import type { Admission, Confidence, Measure, PlacesReason, PlacesState } from './places.js';
import { AdmissionEnum, MeansEnum, MeasureEnum, PlacesConfidenceEnum, PlacesStateEnum } from './places.enums.js';
import type { UnitPlaces } from './unit-row.js';

/** Days out of service. */
@ObjectType('ClosedDays', { description: 'Days out of service.' })
export class ClosedDaysView {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day, included; absent: until further notice.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the owner’s words.' })
  reason!: string | null;
}

/** A unit and its places on a day, in numbers: for professionals and owners. */
@ObjectType('UnitPlaces', { description: 'A unit and its places on a day, in numbers. Professionals and owners only.' })
export class UnitPlacesView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'The site, where the service has several.' })
  facilityId!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => MeasureEnum)
  measure!: Measure;

  @Field(() => AdmissionEnum)
  admission!: Admission;

  @Field(() => PlacesStateEnum)
  state!: PlacesState;

  @Field(() => PlacesConfidenceEnum)
  confidence!: Confidence;

  @Field(() => String, { description: 'Code of the fact that decided the state, e.g. `stated`, `closed`.' })
  because!: PlacesReason;

  @Field(() => Int, { nullable: true, description: 'Free on that day; absent where unknown.' })
  free!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'What “still true” would state: the last word, less what was taken since. Absent before the first word.',
  })
  stillFree!: number | null;

  @Field(() => Int, { nullable: true })
  total!: number | null;

  @Field(() => Int, { nullable: true, description: 'People waiting; absent where no list is kept.' })
  waiting!: number | null;

  @Field(() => Date, { nullable: true, description: 'When the last statement was true.' })
  asOf!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Last day it is valid; null: no end.' })
  validUntil!: Date | null;

  @Field(() => MeansEnum, { nullable: true })
  means!: Means | null;

  @Field(() => [ClosedDaysView], { description: 'Pauses of today and later.' })
  closures!: ClosedDaysView[];

  @Field(() => String, {
    nullable: true,
    description: 'Says that the unit and its places are invented for the demo; absent once its owner states places.',
  })
  demoNote!: string | null;
}

/** Names every field. */
export const viewUnitPlaces = (unit: UnitPlaces): UnitPlacesView =>
  Object.assign(new UnitPlacesView(), {
    id: unit.unitId,
    serviceId: unit.serviceId,
    facilityId: unit.facilityId,
    name: unit.name,
    measure: unit.measure,
    admission: unit.admission,
    state: unit.state,
    confidence: unit.confidence,
    because: unit.because,
    free: unit.free,
    stillFree: unit.stillFree,
    total: unit.total,
    waiting: unit.waiting,
    asOf: unit.asOf,
    validUntil: unit.validUntil,
    means: unit.means,
    closures: unit.closures.map(({ from, until, reason }) =>
      Object.assign(new ClosedDaysView(), { from, until, reason: reason ?? null }),
    ),
    demoNote: unit.demoNote,
  });
