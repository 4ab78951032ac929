import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { Clock, Fault, isRefusal, type Refusal } from '@navaz/kernel';
import { resultOf } from '@navaz/platform';
import { CapacityReader } from './capacity-reader.js';
import { UnitPlacesView, viewUnitPlaces } from './unit-places.view.js';

/** What was said about a unit was recorded. */
@ObjectType('PlacesRecorded', { description: 'Recorded. The unit as it reads now.' })
export class PlacesRecordedView {
  @Field(() => UnitPlacesView)
  unit!: UnitPlacesView;

  @Field(() => Boolean, {
    description: 'False: it is kept, but a word about a later moment counts, and `unit` shows that one.',
  })
  counts!: boolean;
}

/** Recorded, or refused by name. */
export const StatePlacesResult = resultOf('StatePlacesResult', PlacesRecordedView);

/** Shows the unit as it reads after an act. */
@Injectable()
export class RecordedUnits {
  constructor(
    private readonly reader: CapacityReader,
    private readonly clock: Clock,
  ) {}

  /** The view of what was recorded, read after the commit; a refusal passes through. */
  async view(
    recorded: { readonly unitId: string; readonly counts?: boolean } | Refusal,
  ): Promise<PlacesRecordedView | Refusal> {
    if (isRefusal(recorded)) return recorded;
    const [unit] = await this.reader.units([recorded.unitId], this.clock.today());
    if (!unit) throw new Fault('A unit vanished right after something was recorded about it.');
    return Object.assign(new PlacesRecordedView(), { unit: viewUnitPlaces(unit), counts: recorded.counts ?? true });
  }
}
