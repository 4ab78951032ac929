import { Column, VersionColumn } from 'typeorm';
import type { Origin } from './origin.js';

/** What a service and an organisation have in common as records: where they came from, who has edited what, their end. */
export abstract class ProfileRecord {
  /** From this day on it is in no list and takes nothing on. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  /** The end that other rooms have been told of; null = they think it goes on. */
  @Column('date', { name: 'end_told', nullable: true })
  endTold!: string | null;

  /** Where the record came from. */
  @Column('text')
  origin!: Origin;

  /** Says that and from what the record is a demo. */
  @Column('text', { name: 'demo_note', nullable: true })
  demoNote!: string | null;

  /** Fields the owner edited: imports leave them alone. */
  @Column('text', { name: 'owner_edited', array: true, default: () => "'{}'" })
  ownerEdited!: string[];

  /** When its people were last asked whether the profile still holds. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Grows with every edit. */
  @VersionColumn({ type: 'integer' })
  version!: number;
}
