import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';

/** A recommendation of an organisation by a verified institution. */
@Entity({ schema: 'directory', name: 'recommendation' })
@Check('recommendation_not_own', `organisation_id <> by_organisation_id`)
@Index('recommendation_open_once', ['organisationId', 'byOrganisationId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
export class RecommendationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'recommendation_pk' })
  id!: string;

  /** Who is recommended. */
  @ForeignKey(() => OrganisationEntity, { name: 'recommendation_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Who recommends. */
  @ForeignKey(() => OrganisationEntity, { name: 'recommendation_by' })
  @Column('uuid', { name: 'by_organisation_id' })
  byOrganisationId!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
