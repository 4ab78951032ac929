import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from './service.entity.js';
import { ServiceKindEntity } from './service-kind.entity.js';

/** A kind that a service is of. */
@Entity({ schema: 'directory', name: 'service_kind_offered' })
@Index('service_kind_offered_kind_code', ['kindCode'])
export class ServiceKindOfferedEntity {
  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'service_kind_offered_service', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_kind_offered_pk' })
  serviceId!: string;

  /** The kind. */
  @ForeignKey(() => ServiceKindEntity, { name: 'service_kind_offered_kind' })
  @PrimaryColumn('text', { name: 'kind_code', primaryKeyConstraintName: 'service_kind_offered_pk' })
  kindCode!: string;
}
