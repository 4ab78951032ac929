import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SlotCharacteristic } from './slot-characteristics.js';
import { SlotEntity } from './slot.entity.js';
import { UnitEntity } from './unit.entity.js';

/** What a hold is for: an id of another room that means nothing here. */
export type HolderKind = 'handover' | 'enquiry';

/** Tentative ones end by themselves, firm ones only when somebody says so. */
export type Firmness = 'tentative' | 'firm';

/**
 * Why a hold no longer binds its place. Codes about the place only, never about whoever it was for: given up before
 * arrival, left after it, ended by time, moved to other days, or taken over into a later statement.
 */
export type ReleaseReason = 'let_go' | 'left' | 'expired' | 'moved' | 'counted';

/** One place promised for a range of days. The database itself refuses the same slot twice on one day. */
@Entity({ schema: 'capacity', name: 'hold' })
@Check('hold_days', `not isempty(during) and lower(during) is not null`)
@Check(
  'hold_characteristics_known',
  `characteristics <@ array['ground_floor', 'wheelchair', 'single', 'dog', 'women_only', 'men_only', 'couple', 'with_child', 'quiet']`,
)
@Check('hold_holder_kind', `holder_kind in ('handover', 'enquiry')`)
@Check('hold_firmness', `firmness in ('tentative', 'firm')`)
@Check('hold_tentative_ends', `(firmness = 'tentative') = (expires_at is not null)`)
@Check('hold_ends_later', `expires_at > taken_at`)
@Check(
  'hold_enquiry_short',
  `holder_kind <> 'enquiry' or (firmness = 'tentative' and expires_at <= taken_at + interval '8 days')`,
)
@Check('hold_occupied_firm', `occupied_at is null or firmness = 'firm'`)
@Check(
  'hold_release_reason',
  `(released_at is null) = (release_reason is null) and release_reason in ('let_go', 'left', 'expired', 'moved', 'counted')`,
)
@Check('hold_left_counted', `left_at is null or coalesce(release_reason = 'counted', false)`)
@Exclusion('hold_slot_once', `using gist (slot_id with =, during with &&) where (released_at is null)`)
@Index('hold_one_per_holder', ['holderKind', 'holderId'], { unique: true, where: 'released_at is null' })
@Index('hold_holder', ['holderId'])
@Index('hold_unit_id', ['unitId', 'releasedAt'])
@Index('hold_expiring', ['expiresAt'], { where: 'released_at is null' })
export class HoldEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'hold_pk' })
  id!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @ForeignKey(() => UnitEntity, { name: 'hold_unit' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  /** Null where the unit's places are not numbered; there only their number is watched. */
  @ForeignKey(() => SlotEntity, { name: 'hold_slot' })
  @Column('uuid', { name: 'slot_id', nullable: true })
  slotId!: string | null;

  /** `[from,day after the last)`; without an upper end the stay has no known end. */
  @Column('daterange')
  during!: string;

  /** What the place had to be like; asked again when the hold moves. */
  @Column('text', { array: true, default: () => "'{}'" })
  characteristics!: SlotCharacteristic[];

  @Column('text', { name: 'holder_kind' })
  holderKind!: HolderKind;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('text')
  firmness!: Firmness;

  /** Always later than the statement that counted then, so that the two can be told apart. */
  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;

  /** From this instant on it holds nothing; null when firm. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** Since when somebody lives in it. */
  @Column('timestamptz', { name: 'occupied_at', nullable: true })
  occupiedAt!: Date | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('text', { name: 'release_reason', nullable: true })
  releaseReason!: ReleaseReason | null;

  /** When whoever a statement had counted went away. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;
}
