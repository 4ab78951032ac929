import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import type { AccreditationKindCode } from '../code-lists/accreditation-kinds.js';
import type { OrganisationBrief } from '../profile/profile-parts.js';
import { organisationBrief } from '../profile/service-parts.sql.js';

/** An accreditation an owner entered and nobody decided about. */
export interface WaitingAccreditation {
  readonly id: string;
  readonly organisation: OrganisationBrief;
  /** Null where it is of the organisation as a whole. */
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly kind: AccreditationKindCode;
  readonly issuer: string;
  readonly number: string | null;
  /** Where it can be seen. */
  readonly evidence: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An organisation outside of all lists: not listed yet, or suspended. */
export interface UnlistedOrganisation {
  readonly organisation: OrganisationBrief;
  /** Null where it was never listed. */
  readonly suspendedReason: string | null;
  /** The organisation it is a unit of. */
  readonly parent: OrganisationBrief | null;
  readonly createdAt: Date;
}

/** A page of a list. */
interface Page {
  readonly first: number;
  readonly after: string | null;
}

/** $1 today · $2 id of the last row before · $3 how many. Ids are of version 7: their order is the order of time. */
const accreditations = `
  select a.id, ${organisationBrief('o')} as organisation, a.kind, a.issuer, a.number, a.evidence,
    a.valid_from::text as "validFrom", a.valid_to::text as "validTo",
    case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service
  from directory.accreditation a join directory.organisation o on o.id = a.organisation_id
    left join directory.service s on s.id = a.service_id
  where a.confirmed_at is null and a.refused_reason is null and a.origin = 'owner'
    and (a.valid_to is null or a.valid_to >= $1::date) and o.merged_into_id is null and ($2::uuid is null or a.id > $2)
  order by a.id limit $3`;

/** $1 id of the last row before · $2 how many */
const unlisted = `
  select ${organisationBrief('o')} as organisation, o.suspended_reason as "suspendedReason", o.created_at as "createdAt",
    case when p.id is not null then ${organisationBrief('p')} end as parent
  from directory.organisation o left join directory.organisation p on p.id = o.parent_id
  where not o.listed and o.merged_into_id is null and o.end_told is null and ($1::uuid is null or o.id < $1)
  order by o.id desc limit $2`;

/** What the coordinator decides about organisations: accreditations they claim, and whether they are shown. */
@Injectable()
export class TrustWatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Claimed accreditations still valid today, the oldest claim first; `first + 1` at most. Refusals: a foreign cursor. */
  async accreditations(
    ctx: RequestContext,
    { first, after }: Page,
  ): Promise<readonly WaitingAccreditation[] | Refusal> {
    const from = after ? decodeCursor(after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) =>
      tx.query<WaitingAccreditation>(accreditations, [this.clock.today(), ...from, first + 1]),
    );
  }

  /**
   * Organisations outside of all lists that have not ended, the latest first; `first + 1` at most. Refusals: a foreign
   * cursor.
   */
  async unlisted(ctx: RequestContext, { first, after }: Page): Promise<readonly UnlistedOrganisation[] | Refusal> {
    const from = after ? decodeCursor(after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) => tx.query<UnlistedOrganisation>(unlisted, [...from, first + 1]));
  }
}
