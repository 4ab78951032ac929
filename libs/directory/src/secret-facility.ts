import { covers, type Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** A secret facility in the reader's words. */
export const facilityWords: Text = { cs: 'Utajené místo', en: 'Secret place' };

/** A secret facility of the actor's own organisation, within the scope of the membership; null for everything else. */
export const ownSecretFacility = async (
  tx: Transaction,
  facilityId: string,
): Promise<{ readonly serviceId: string; readonly organisationId: string } | null> => {
  const { actor } = tx.ctx;
  if (!actor) return null;
  const [facility] = await tx.query<{ serviceId: string; organisationId: string }>(
    `select s.id as "serviceId", s.organisation_id as "organisationId"
     from directory.facility f join directory.service s on s.id = f.service_id
     where f.id = $1 and f.visibility = 'secret' and s.organisation_id = $2`,
    [facilityId, actor.organisationId],
  );
  return facility && covers(actor, facility.serviceId) ? facility : null;
};
