import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from './service.entity.js';
import { TargetGroupEntity } from './target-group.entity.js';

/** A target group of a service. */
@Entity({ schema: 'directory', name: 'service_target_group' })
@Index('service_target_group_group_code', ['groupCode'])
export class ServiceTargetGroupEntity {
  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'service_target_group_service', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_target_group_pk' })
  serviceId!: string;

  /** The group. */
  @ForeignKey(() => TargetGroupEntity, { name: 'service_target_group_group' })
  @PrimaryColumn('text', { name: 'group_code', primaryKeyConstraintName: 'service_target_group_pk' })
  groupCode!: string;
}
