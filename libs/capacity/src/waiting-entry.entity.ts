import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HolderKind } from './hold.entity.js';
import type { SlotCharacteristic } from './slot-characteristics.js';
import { UnitEntity } from './unit.entity.js';

/** Why somebody waits, as a code about places. */
export const waitingReasons = [
  'no_room',
  'day_ahead',
  'not_promisable',
  'to_be_assessed',
  'offer_lapsed',
  'offer_let_go',
  'place_lost',
  'release_moved',
] as const;

/** One of {@link waitingReasons}. */
export type WaitingReason = (typeof waitingReasons)[number];

/** One who waits for a place of a service, in the order of joining. */
@Entity({ schema: 'capacity', name: 'waiting_entry' })
@Check(
  'waiting_entry_characteristics_known',
  `characteristics <@ array['ground_floor', 'wheelchair', 'single', 'dog', 'women_only', 'men_only', 'couple', 'with_child', 'quiet']`,
)
@Check('waiting_entry_holder_kind', `holder_kind in ('handover', 'enquiry')`)
@Check('waiting_entry_reason', `reason in (${waitingReasons.map((reason) => `'${reason}'`).join(', ')})`)
@Index('waiting_entry_once', ['holderKind', 'holderId'], { unique: true, where: 'left_at is null' })
@Index('waiting_entry_line', ['serviceId', 'line'], { where: 'left_at is null' })
export class WaitingEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'waiting_entry_pk' })
  id!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  /** Null: any unit of the service will do. */
  @ForeignKey(() => UnitEntity, { name: 'waiting_entry_unit' })
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  characteristics!: SlotCharacteristic[];

  @Column('text', { name: 'holder_kind' })
  holderKind!: HolderKind;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  /** The first day the place is needed. */
  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('text')
  reason!: WaitingReason;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;

  /** The order: lower numbers joined earlier. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS', insert: false })
  line!: string;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;
}
