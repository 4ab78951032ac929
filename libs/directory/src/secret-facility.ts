import type { Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { owns } from './find-owned/ownership.js';

/** A secret facility in the reader's words. */
export const facilityWords: Text = { cs: 'Utajené místo', en: 'Secret place' };

/** A secret facility whose address the actor may reach (`find-owned/ownership.ts`); null for everything else. */
export const ownSecretFacility = async (
  tx: Transaction,
  facilityId: string,
): Promise<{ readonly serviceId: string; readonly organisationId: string } | null> => {
  const [facility] = await tx.query<{ serviceId: string; organisationId: string }>(
    `select s.id as "serviceId", s.organisation_id as "organisationId"
     from directory.facility f join directory.service s on s.id = f.service_id
     where f.id = $1 and f.visibility = 'secret'`,
    [facilityId],
  );
  return facility && (await owns(tx, 'secret_address', facility)) ? facility : null;
};

/** Condition of SQL: the owner of `service` made one of its places secret; the register may list it openly still. */
export const hidByOwner = (service: string): string => `
  exists (select from directory.facility hidden
    where hidden.service_id = ${service} and hidden.register_fingerprint = 'secret:' || hidden.id)`;
