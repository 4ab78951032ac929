import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SlotCharacteristic } from './slot-characteristics.js';
import { UnitEntity } from './unit.entity.js';

/** One numbered place of a unit. Holds take a slot, so its characteristics are matched on the same place. */
@Entity({ schema: 'capacity', name: 'slot' })
@Check('slot_number_possible', `number between 1 and 10000`)
@Check(
  'slot_characteristics_known',
  `characteristics <@ array['ground_floor', 'wheelchair', 'single', 'dog', 'women_only', 'men_only', 'couple', 'with_child', 'quiet']`,
)
@Index('slot_number_once', ['unitId', 'number'], { unique: true, where: 'retired_at is null' })
export class SlotEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'slot_pk' })
  id!: string;

  @ForeignKey(() => UnitEntity, { name: 'slot_unit' })
  @Column({ type: 'uuid', name: 'unit_id', update: false })
  unitId!: string;

  /** From 1, once in a unit. */
  @Column({ type: 'smallint', update: false })
  number!: number;

  @Column('text', { array: true, default: () => "'{}'" })
  characteristics!: SlotCharacteristic[];

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
