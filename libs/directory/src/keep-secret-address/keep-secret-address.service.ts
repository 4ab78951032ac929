import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { facilityWords, ownSecretFacility } from '../secret-facility.js';

/** What is kept; an absent `wayIn` leaves the one before, null clears it. */
export interface SecretAddressKept {
  readonly facilityId: string;
  readonly address: string;
  readonly wayIn?: string | null;
}

/** Keeps the address of a secret facility in the one table that holds such addresses. It enters no history. */
@Injectable()
export class KeepSecretAddress {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `NOT_FOUND` what is not there, not secret, or not of the writer's organisation. */
  async keep(ctx: RequestContext, input: SecretAddressKept): Promise<{ facilityId: string } | Refusal> {
    const address = input.address.trim();
    if (address === '') {
      return invalidInput([
        {
          path: 'address',
          code: 'isNotEmpty',
          text: { cs: 'Vyplňte prosím adresu.', en: 'Please fill in the address.' },
        },
      ]);
    }
    return this.database.transaction(ctx, async (tx) => {
      const facility = await ownSecretFacility(tx, input.facilityId);
      if (!facility) return notFound(facilityWords);
      await tx.query(
        `insert into directory.secret_address as kept (facility_id, organisation_id, address, way_in, recorded_at)
         values ($1, $2, $3, $4, $6)
         on conflict (facility_id) do update set address = excluded.address, recorded_at = excluded.recorded_at,
           way_in = case when $5::boolean then excluded.way_in else kept.way_in end`,
        [
          input.facilityId,
          facility.organisationId,
          address,
          input.wayIn?.trim() || null,
          input.wayIn !== undefined,
          this.clock.now(),
        ],
      );
      this.trail.record(tx, {
        operation: 'directory.keepSecretAddress',
        subjectKind: 'facility',
        subjectId: input.facilityId,
        detail: { serviceId: facility.serviceId },
      });
      return { facilityId: input.facilityId };
    });
  }
}
