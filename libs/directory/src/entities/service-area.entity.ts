import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AreaKindCode } from '../code-lists/area-kinds.js';
import { ServiceEntity } from './service.entity.js';

/** Where people may come from or go to. */
@Entity({ schema: 'directory', name: 'service_area' })
@Check('service_area_level', `level in ('country', 'region', 'district', 'orp', 'municipality', 'city_district')`)
export class ServiceAreaEntity {
  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'service_area_service', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_area_pk' })
  serviceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_area_pk' })
  level!: AreaKindCode;

  /** Code of the place at that level; `CZ` for the whole country. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_area_pk' })
  code!: string;
}
