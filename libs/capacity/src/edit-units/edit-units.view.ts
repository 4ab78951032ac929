import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';
import { UnitDetailView } from '../unit-detail/unit-detail.view.js';
import type { UnitEdited } from './unit-desk.service.js';
import { unitOfPlaces } from '../unit-of-places.js';

/** A unit was created, changed or retired. */
@ObjectType('UnitEdited', { description: 'Stored. The unit as it reads now.' })
export class UnitEditedView {
  @Field(() => ID, { description: unitOfPlaces })
  unitId!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => Int, { description: 'Send it with the next change.' })
  version!: number;

  @Field(() => UnitDetailView, { nullable: true, description: 'Absent where the unit is offered no longer.' })
  unit!: UnitDetailView | null;
}

/** Stored, or refused by name. */
export const UnitResult = resultOf('UnitResult', UnitEditedView);

/** Names every field. */
export const viewUnitEdited = (
  { unitId, serviceId, version }: UnitEdited,
  unit: UnitDetailView | null,
): UnitEditedView => Object.assign(new UnitEditedView(), { unitId, serviceId, version, unit });
