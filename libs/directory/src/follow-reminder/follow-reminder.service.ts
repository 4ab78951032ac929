import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, linkNotValid, SignedLinks, type OpenLink, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import { profilePartTable, type ProfilePartCode } from '../code-lists/profile-parts.js';
import { confirmProfilePurpose } from '../confirm-profile-purpose.js';
import { DirectoryReader } from '../directory-reader.js';
import { serviceEnded } from '../directory.refusals.js';
import { ServiceEntity } from '../entities/service.entity.js';
import type { ServiceDetail } from '../profile/service-detail.js';
import { Verifications } from '../verifications.js';

/** What a link shows: the profile as the public reads it. */
export interface ShownReminder {
  readonly expiresAt: Date;
  readonly service: ServiceDetail;
}

/** What was confirmed by a link. */
export interface ConfirmedByLink {
  readonly serviceId: string;
  readonly parts: readonly ProfilePartCode[];
  readonly at: Date;
}

/** Following the link of a reminder: opening shows, a button acts. Works again and again until the link ends. */
@Injectable()
export class FollowReminder {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly reader: DirectoryReader,
    private readonly verifications: Verifications,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Shows the profile and changes nothing. Refusals: LINK_NOT_VALID, SERVICE_ENDED. */
  async show(ctx: RequestContext, token: string): Promise<ShownReminder | Refusal> {
    const nobody = this.links.contextOf(ctx);
    const opened = await this.database.transaction(nobody, (tx) => this.open(tx, token));
    if (isRefusal(opened)) return opened;
    const service = await this.reader.service(nobody, opened.service.id);
    return service ? { expiresAt: opened.link.expiresAt, service } : linkNotValid;
  }

  /**
   * Confirms parts of the one service the link is for, recorded by link and by nobody's account. Refusals:
   * LINK_NOT_VALID (also for a link of another service), SERVICE_ENDED, INVALID_INPUT.
   */
  async confirm(
    ctx: RequestContext,
    token: string,
    serviceId: string,
    given: readonly string[],
  ): Promise<ConfirmedByLink | Refusal> {
    return this.database.transaction(this.links.contextOf(ctx), async (tx) => {
      const opened = await this.open(tx, token);
      if (isRefusal(opened)) return opened;
      const { link, service } = opened;
      if (service.id !== serviceId) return linkNotValid;
      const label = { cs: 'Části profilu', en: 'Parts' };
      const read = readField({ type: 'codes', known: profilePartTable, required: true, label }, given, 'parts');
      if (!read.ok) return invalidInput([read.fault]);
      const parts = read.value as readonly ProfilePartCode[];
      const act = { serviceId: service.id, method: 'link', result: 'confirmed', byAccountId: null } as const;
      const byOrganisationId = service.organisationId;
      await this.verifications.recordAll(
        tx,
        parts.map((part) => ({ ...act, part, byOrganisationId })),
      );
      this.trail.record(tx, {
        operation: 'directory.confirmByReminder',
        subjectKind: 'service',
        subjectId: service.id,
        concerns: byOrganisationId,
        detail: { parts, linkId: link.id },
      });
      return { serviceId: service.id, parts, at: this.clock.now() };
    });
  }

  private async open(tx: Transaction, token: string): Promise<{ link: OpenLink; service: ServiceEntity } | Refusal> {
    const link = await this.links.open(tx, token, confirmProfilePurpose);
    if (isRefusal(link)) return link;
    const service = link.serviceId ? await tx.repository(ServiceEntity).findOneBy({ id: link.serviceId }) : null;
    // A service that passed to another organisation takes its links with it.
    if (service?.organisationId !== link.organisationId) return linkNotValid;
    return service.endedOn !== null && service.endedOn <= this.clock.today() ? serviceEnded : { link, service };
  }
}
