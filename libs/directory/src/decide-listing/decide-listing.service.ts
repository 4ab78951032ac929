import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Invitations } from '@navaz/identity';
import { Clock, invalidInput, isRefusal, notFound, Refusal, type RequestContext } from '@navaz/kernel';
import { Config, Database, decodeCursor, Mailer, SignedLinks, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import { OrganisationChanged } from '../directory.events.js';
import { DistrictEntity } from '../entities/district.entity.js';
import { ListingRequestEntity } from '../entities/listing-request.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { ChangeLog } from '../keep-history/change-log.js';
import type { NamedPlace, OrganisationBrief } from '../profile/profile-parts.js';
import { organisationBrief } from '../profile/service-parts.sql.js';
import { listingLinkDays, listingPurpose, listingRefusedMail } from '../listing-link.js';

/** The coordinator's word on a request to be listed. */
export interface ListingDecision {
  readonly requestId: string;
  readonly accepted: boolean;
  readonly note: string;
}

/** A confirmed request, with records that may be the same organisation. */
export interface WaitingListing {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly ico: string | null;
  readonly web: string | null;
  readonly district: NamedPlace;
  readonly offers: string;
  readonly email: string;
  readonly phone: string | null;
  readonly confirmedAt: Date;
  readonly sameIco: readonly OrganisationBrief[];
}

const requestNotFound = notFound({ cs: 'Žádost o zařazení', en: 'Request' });
const decidedAlready = new Refusal('conflict', 'LISTING_DECIDED_ALREADY', {
  cs: 'O této žádosti už bylo rozhodnuto.',
  en: 'This request has been decided already.',
});

/** The coordinator lets organisations into the directory that asked for it; requests nobody confirmed do not exist here. */
@Injectable()
export class DecideListing {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
    private readonly invitations: Invitations,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Confirmed requests that wait, the oldest first; `first + 1` at most. */
  async waiting(ctx: RequestContext, first: number, after: string | null): Promise<WaitingListing[] | Refusal> {
    const cursor = after ? decodeCursor(after, ['uuid']) : ['00000000-0000-0000-0000-000000000000'];
    if (isRefusal(cursor)) return cursor;
    return this.database.transaction(ctx, (tx) =>
      tx.query<WaitingListing>(
        `select r.id, r.name, r.kind, r.ico, r.web, r.offers, r.email, r.phone, r.confirmed_at as "confirmedAt",
           json_build_object('code', d.code, 'name', d.name) as district,
           coalesce((select json_agg(${organisationBrief('same')} order by same.id)
             from (select * from directory.organisation o where o.ico = r.ico and o.merged_into_id is null
               order by o.id limit 20) same), '[]') as "sameIco"
         from directory.listing_request r join directory.district d on d.code = r.district_code
         where r.confirmed_at is not null and r.decided_at is null and r.id > $1::uuid order by r.id limit $2`,
        [String(cursor[0]), first + 1],
      ),
    );
  }

  /**
   * Accepting makes the organisation, listed, and invites its first profile owner to the confirmed address; refusing
   * tells the asker where to read why. Refusals: NOT_FOUND, LISTING_DECIDED_ALREADY, INVALID_INPUT without a reason.
   */
  async decide(
    ctx: RequestContext,
    decision: ListingDecision,
  ): Promise<{ requestId: string; organisationId: string | null } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const repository = tx.repository(ListingRequestEntity);
      const lock = { mode: 'pessimistic_write' } as const;
      const request = await repository.findOne({ where: { id: decision.requestId }, lock });
      if (!request || request.confirmedAt === null) return requestNotFound;
      if (request.decidedAt !== null) return decidedAlready;
      const label = { cs: 'Zdůvodnění', en: 'Reason' };
      const read = readField({ type: 'text', max: 500, required: true, label }, decision.note, 'note');
      if (!read.ok) return invalidInput([read.fault]);
      const note = String(read.value);
      const done = decision.accepted ? await this.accept(tx, request, note) : await this.refuse(tx, request);
      if (isRefusal(done)) return done;
      const decidedAs = decision.accepted ? 'accepted' : 'refused';
      const decidedByAccountId = ctx.actor?.accountId ?? null;
      const { id } = request;
      await repository.update(
        { id },
        { decidedAt: this.clock.now(), decidedAs, decidedByAccountId, decisionNote: note },
      );
      this.trail.record(tx, {
        operation: 'directory.decideListing',
        subjectKind: decision.accepted ? 'organisation' : 'listing_request',
        subjectId: id,
        detail: { decidedAs },
      });
      return { requestId: id, organisationId: decision.accepted ? id : null };
    });
  }

  /** What it offers becomes its description; contacts are its owner's to publish. */
  private async accept(tx: Transaction, request: ListingRequestEntity, why: string): Promise<Refusal | null> {
    const { id, name, kind, ico, web, districtCode, offers, email } = request;
    const { regionCode } = await tx.repository(DistrictEntity).findOneByOrFail({ code: districtCode });
    await tx
      .repository(OrganisationEntity)
      .insert({ id, name, kind, ico, web, districtCode, regionCode, description: offers, origin: 'owner' });
    const invitedBy = tx.ctx.actor?.accountId ?? null;
    const sent = await this.invitations.invite(tx, { organisationId: id, role: 'profile_owner', email, invitedBy });
    if (isRefusal(sent)) return sent;
    await this.history.record(tx, {
      organisationId: id,
      serviceId: null,
      why,
      source: 'coordinator',
      changes: [{ field: 'organisation', oldValue: null, newValue: name }],
    });
    tx.publish(new OrganisationChanged(id));
    return null;
  }

  private async refuse(tx: Transaction, { id, email }: ListingRequestEntity): Promise<null> {
    const target = { purpose: listingPurpose, organisationId: id, serviceId: null };
    const token = await this.links.issue(tx, target, listingLinkDays);
    await this.mailer.send(tx, listingRefusedMail(this.config, email, token));
    return null;
  }
}
