import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { Means } from '../means.js';
import { MeansEnum, SlotCharacteristicEnum } from '../places.enums.js';
import type { SlotCharacteristic } from '../slot-characteristics.js';
import { UnitPlacesView, viewUnitPlaces } from '../unit-places.view.js';
import type { StatementRow, UnitDetail } from './unit-reading.service.js';

/** One numbered place. */
@ObjectType('Slot', { description: 'One numbered place.' })
export class SlotView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => [SlotCharacteristicEnum])
  characteristics!: SlotCharacteristic[];
}

/** A unit with its numbered places. */
@ObjectType('UnitDetail', { description: 'A unit with its numbered places. Professionals and owners only.' })
export class UnitDetailView {
  @Field(() => UnitPlacesView)
  places!: UnitPlacesView;

  @Field(() => [SlotView], { description: 'Numbered places in use; empty where they are not listed one by one.' })
  slots!: SlotView[];

  @Field(() => Int, { description: 'Send it with the next change.' })
  version!: number;
}

/** One statement in history. */
@ObjectType('PlaceStatement', { description: 'What was once stated. The first of the list is the one that counts.' })
export class PlaceStatementView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  free!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { nullable: true })
  waiting!: number | null;

  @Field(() => Date)
  asOf!: Date;

  @Field(() => Date, { description: 'Until when it counts.' })
  validUntil!: Date;

  @Field(() => MeansEnum)
  means!: Means;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => ID, { nullable: true })
  byOrganisationId!: string | null;

  @Field(() => Date)
  recordedAt!: Date;
}

/** A page of statements. */
export const PlaceStatementConnection = connectionOf('PlaceStatement', PlaceStatementView);

/** Names every field. */
export const viewUnitDetail = ({ places, slots, version }: UnitDetail): UnitDetailView =>
  Object.assign(new UnitDetailView(), {
    places: viewUnitPlaces(places),
    slots: slots.map(({ id, number, characteristics }) =>
      Object.assign(new SlotView(), { id, number, characteristics }),
    ),
    version,
  });

/** Names every field; who by name is nobody's business, the organisation is. */
export const viewStatement = (row: StatementRow): PlaceStatementView =>
  Object.assign(new PlaceStatementView(), {
    id: row.id,
    free: row.free,
    total: row.total,
    waiting: row.waiting,
    asOf: row.asOf,
    validUntil: row.validUntil,
    means: row.means,
    note: row.note,
    byOrganisationId: row.byOrganisationId,
    recordedAt: row.recordedAt,
  });
