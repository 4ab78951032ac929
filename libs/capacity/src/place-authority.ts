import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { linkNotValid, SignedLinks, type OpenLink, type Transaction } from '@navaz/platform';
import { DirectoryReader, owns, type OwnersAct } from '@navaz/directory';
import { serviceEnded, serviceNotFound, unitNotFound, unitRetired } from './capacity.refusals.js';
import type { Means } from './means.js';
import { UnitEntity } from './unit.entity.js';

/** What a link to state places is good for; it opens nothing else. */
export const placesPurpose = 'capacity.state-places';

/** Through which door somebody speaks for a unit: logged in (a person or a machine), or by a signed link. */
export type Door = { readonly kind: 'member' } | { readonly kind: 'link'; readonly token: string };

/** The door of those who are logged in. */
export const asMember: Door = { kind: 'member' };

/** A unit and the one who may speak for it. */
export interface Spokesperson {
  readonly unit: UnitEntity;
  readonly means: Means;
  readonly organisationId: string;
  /** Null by link. */
  readonly accountId: string | null;
}

/** Decides who may speak for which unit. "Not there" and "not yours" are one answer. */
@Injectable()
export class PlaceAuthority {
  constructor(
    private readonly links: SignedLinks,
    private readonly directory: DirectoryReader,
  ) {}

  /** The context a door acts in: a link acts as nobody, whoever's browser it is opened in. */
  contextOf(ctx: RequestContext, door: Door): RequestContext {
    return door.kind === 'link' ? this.links.contextOf(ctx) : ctx;
  }

  /**
   * The unit, held against being changed or retired until the end of the transaction.
   * Refusals: NOT_FOUND, LINK_NOT_VALID (also for a unit of another service), UNIT_RETIRED, SERVICE_ENDED.
   */
  async speakFor(tx: Transaction, door: Door, unitId: string): Promise<Spokesperson | Refusal> {
    const unit = await tx.repository(UnitEntity).findOne({ where: { id: unitId }, lock: { mode: 'pessimistic_read' } });
    const who = door.kind === 'link' ? await this.byLink(tx, door.token, unit) : await this.byMembership(tx, unit);
    if (isRefusal(who)) return who;
    return who.unit.retiredAt ? unitRetired : who;
  }

  /** The service behind a link that may be followed now. Refusal: LINK_NOT_VALID. */
  async openLink(tx: Transaction, token: string): Promise<(OpenLink & { readonly serviceId: string }) | Refusal> {
    const link = await this.links.open(tx, token, placesPurpose);
    if (isRefusal(link)) return link;
    const { serviceId } = link;
    if (!serviceId) return linkNotValid;
    const owner = await this.directory.ownerOf(tx, serviceId);
    // A service that passed to another organisation, or ended, takes its links with it.
    if (!owner || owner.ended || owner.organisationId !== link.organisationId) return linkNotValid;
    return { ...link, serviceId };
  }

  /**
   * The organisation behind a service that is the actor's to act on (the directory's `owns`). Refusals: NOT_FOUND also
   * where the membership does not cover it, SERVICE_ENDED.
   */
  async ownService(tx: Transaction, act: OwnersAct, serviceId: string): Promise<string | Refusal> {
    const owner = await this.directory.ownerOf(tx, serviceId);
    const organisationId = owner?.organisationId;
    if (!organisationId || !(await owns(tx, act, { organisationId, serviceId }))) return serviceNotFound;
    return owner.ended ? serviceEnded : organisationId;
  }

  private async byMembership(tx: Transaction, unit: UnitEntity | null): Promise<Spokesperson | Refusal> {
    const { actor } = tx.ctx;
    if (!actor || !unit) return unitNotFound;
    const organisationId = await this.ownService(tx, 'state_places', unit.serviceId);
    if (isRefusal(organisationId)) return organisationId === serviceNotFound ? unitNotFound : organisationId;
    const means = actor.role === 'machine' ? 'machine' : 'profile';
    return { unit, means, organisationId, accountId: actor.accountId };
  }

  private async byLink(tx: Transaction, token: string, unit: UnitEntity | null): Promise<Spokesperson | Refusal> {
    const link = await this.openLink(tx, token);
    if (isRefusal(link)) return link;
    if (unit?.serviceId !== link.serviceId) return linkNotValid;
    return { unit, means: 'link', organisationId: link.organisationId, accountId: null };
  }
}
