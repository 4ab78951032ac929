import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, linkNotValid, SignedLinks, type Transaction } from '@navaz/platform';
import { ListingRequestEntity } from '../entities/listing-request.entity.js';
import { listingPurpose } from '../listing-link.js';

const requestChanged = new Refusal('conflict', 'CHANGED_MEANWHILE', {
  cs: 'Žádost mezitím někdo vyplnil znovu. Načtěte stránku, zkontrolujte údaje a potvrďte je.',
  en: 'The request was filled in again meanwhile. Load the page, check it and confirm it.',
});

/** Following the link of a request to be listed: opening shows how it stands, a button confirms it. */
@Injectable()
export class FollowListingRequest {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Shows the request and changes nothing. Refusal: LINK_NOT_VALID, also after the request is forgotten. */
  async show(ctx: RequestContext, token: string): Promise<ListingRequestEntity | Refusal> {
    return this.database.transaction(this.links.contextOf(ctx), (tx) => this.open(tx, token));
  }

  /**
   * Confirms that the address is the organisation's and the request meant as it was shown; once confirmed it stays so.
   * @param requestedAt of the request that was shown
   * Refusals: LINK_NOT_VALID, CHANGED_MEANWHILE where the form was sent again with other words.
   */
  async confirm(ctx: RequestContext, token: string, requestedAt: Date): Promise<ListingRequestEntity | Refusal> {
    return this.database.transaction(this.links.contextOf(ctx), async (tx) => {
      const request = await this.open(tx, token);
      if (isRefusal(request) || request.confirmedAt !== null) return request;
      if (request.requestedAt.getTime() !== requestedAt.getTime()) return requestChanged;
      const { id } = request;
      const confirmedAt = this.clock.now();
      await tx.repository(ListingRequestEntity).update({ id }, { confirmedAt });
      this.trail.record(tx, { operation: 'directory.confirmListing', subjectKind: 'listing_request', subjectId: id });
      return Object.assign(request, { confirmedAt });
    });
  }

  private async open(tx: Transaction, token: string): Promise<ListingRequestEntity | Refusal> {
    const link = await this.links.open(tx, token, listingPurpose);
    if (isRefusal(link)) return link;
    const request = await tx
      .repository(ListingRequestEntity)
      .findOne({ where: { id: link.organisationId }, lock: { mode: 'pessimistic_write' } });
    return request ?? linkNotValid;
  }
}
