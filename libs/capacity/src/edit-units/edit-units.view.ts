import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';
import type { UnitEdited } from './unit-desk.service.js';

/** A unit was created, changed or retired. */
@ObjectType('UnitEdited', { description: 'Stored. Ask for `unitPlaces` to see the unit whole.' })
export class UnitEditedView {
  @Field(() => ID)
  unitId!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => Int, { description: 'Send it with the next change.' })
  version!: number;
}

/** Stored, or refused by name. */
export const UnitResult = resultOf('UnitResult', UnitEditedView);

/** Names every field. */
export const viewUnitEdited = ({ unitId, serviceId, version }: UnitEdited): UnitEditedView =>
  Object.assign(new UnitEditedView(), { unitId, serviceId, version });
