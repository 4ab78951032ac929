import type { Transaction } from '@navaz/platform';
import { serviceKindTable } from '../code-lists/service-kinds.js';
import type { FacilityEntity } from '../entities/facility.entity.js';
import { ServiceKindOfferedEntity } from '../entities/service-kind-offered.entity.js';
import type { ServiceEntity } from '../entities/service.entity.js';

/** Whether a stored place that could be seen is made secret. */
export const isHidden = (current: FacilityEntity, values: Partial<FacilityEntity>): boolean =>
  current.visibility !== 'secret' && values.visibility === 'secret';

/**
 * What the import knows a place by: of a place made secret it is the place's own id, because a hash of an address can
 * be found by trying, and tells the import to leave the places of its service alone (`hidByOwner`). It goes when the
 * place opens.
 */
export const markOf = (
  current: FacilityEntity,
  values: Partial<FacilityEntity>,
): Partial<Pick<FacilityEntity, 'registerFingerprint'>> => {
  if (isHidden(current, values)) return { registerFingerprint: `secret:${current.id}` };
  const opens = current.visibility === 'secret' && values.visibility !== undefined && values.visibility !== 'secret';
  return opens && current.registerFingerprint === `secret:${current.id}` ? { registerFingerprint: null } : {};
};

/**
 * The name of the service once a place of it is secret. The register names a service after its place: where nobody chose
 * another one, it is called by its kind from now on.
 */
export const nameWithout = async (tx: Transaction, service: ServiceEntity, hidden: FacilityEntity): Promise<string> => {
  if (service.ownerEdited.includes('name') || service.name.toLowerCase() !== hidden.name?.toLowerCase()) {
    return service.name;
  }
  const kinds = await tx
    .repository(ServiceKindOfferedEntity)
    .find({ where: { serviceId: service.id }, order: { kindCode: 'asc' } });
  return serviceKindTable.get(kinds[0]?.kindCode ?? '')?.cs ?? 'Sociální služba';
};
