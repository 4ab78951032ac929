import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { facilityWords, ownSecretFacility } from '../secret-facility.js';

/** Where a secret facility is. */
export interface SecretAddress {
  readonly facilityId: string;
  readonly address: string;
  readonly wayIn: string | null;
  readonly recordedAt: Date;
}

/** Shows the address of a secret facility to the profile owners and team leads of its organisation. Every look is an act. */
@Injectable()
export class ReadSecretAddress {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** Refuses with `NOT_FOUND` what is not there, not secret, or not of the reader's organisation. */
  async read(ctx: RequestContext, facilityId: string): Promise<SecretAddress | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const facility = await ownSecretFacility(tx, facilityId);
      if (!facility) return notFound(facilityWords);
      const [row] = await tx.query<SecretAddress>(
        `select facility_id as "facilityId", address, way_in as "wayIn", recorded_at as "recordedAt"
         from directory.secret_address where facility_id = $1`,
        [facilityId],
      );
      if (!row) return notFound(facilityWords);
      this.trail.record(tx, {
        operation: 'directory.secretAddress',
        subjectKind: 'facility',
        subjectId: facilityId,
        detail: { serviceId: facility.serviceId },
      });
      return row;
    });
  }
}
