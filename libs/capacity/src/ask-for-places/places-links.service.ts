import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { DirectoryReader, owns } from '@navaz/directory';
import { MembershipReader } from '@navaz/identity';
import { Clock, eachInTurn, systemContext, type Refusal, type RequestContext } from '@navaz/kernel';
import { Config, Database, Mailer, SignedLinks, type Transaction } from '@navaz/platform';
import { askedJustNow, noAddress, serviceEnded, serviceNotFound } from '../capacity.refusals.js';
import { placesPurpose } from '../place-authority.js';
import { czechDay, placesMail, type AskedService } from './places-mail.js';
import { PlacesDue, type DueService } from './places-due.js';

/** Days a link to state places can be used, again and again: saying what is free is one act, without a login. */
export const placesLinkDays = 14;

/** A second mail about one service within this time is a slip of the finger. */
const pauseBetweenMails = 3_600_000;

/** Nobody is asked about one service twice a week. Half a day less, so that a round a little earlier is the next week's. */
const pauseBetweenRounds = 6.5 * 86_400_000;

/** A service to ask about, and who may be sent its link. */
interface Question extends DueService {
  readonly addresses: readonly string[];
}

/** Asks owners by mail how many places are free, with a link that works without a login. */
@Injectable()
export class PlacesLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
    private readonly members: MembershipReader,
    private readonly directory: DirectoryReader,
    private readonly due: PlacesDue,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Sends the link of one service to its owners, asked by one of them or by the coordinator; never to a member whose
   * membership does not cover it. Answers to how many addresses, never to which. Refusals: NOT_FOUND, SERVICE_ENDED,
   * NO_ADDRESS, ASKED_JUST_NOW.
   */
  async sendPlacesLink(ctx: RequestContext, serviceId: string): Promise<{ readonly addresses: number } | Refusal> {
    const contacts = await this.contactMails(serviceId);
    return this.database.transaction(ctx, async (tx) => {
      const owner = await this.directory.ownerOf(tx, serviceId);
      if (!owner || !(await this.mayAsk(tx, serviceId, owner.organisationId))) return serviceNotFound;
      if (owner.ended) return serviceEnded;
      const { organisationId, serviceName } = owner;
      const members = await this.members.contactMailsOf(tx, organisationId, serviceId);
      const addresses = members.length > 0 ? members : contacts;
      if (addresses.length === 0) return noAddress;
      const question = { serviceId, serviceName, validUntil: await this.due.validUntil(tx, serviceId), addresses };
      const { mails } = await this.ask(tx, organisationId, [question], pauseBetweenMails);
      if (mails === 0) return askedJustNow;
      this.trail.record(tx, { operation: 'capacity.sendPlacesLink', subjectKind: 'service', subjectId: serviceId });
      return { addresses: addresses.length };
    });
  }

  /**
   * The round of a day: owners whose statement is about to end, or ended this month, are asked once a week; one mail
   * each, about the services their membership covers. Safe to run again: who was asked is not asked twice. Answers how
   * many mails were handed in.
   */
  async askWhoIsDue(correlationId: string): Promise<number> {
    const ctx = systemContext(correlationId);
    const due = await this.database.transaction(ctx, (tx) => this.due.byOrganisation(tx));
    let mails = 0;
    await eachInTurn(due, async ([organisationId, services]) => {
      mails += await this.database.transaction(ctx, async (tx) => {
        const ids = services.map(({ serviceId }) => serviceId);
        const mailsOf = await this.members.contactMailsByService(tx, organisationId, ids);
        const questions = services.map((service) => ({ ...service, addresses: mailsOf.get(service.serviceId) ?? [] }));
        const { asked, mails: sent } = await this.ask(tx, organisationId, questions, pauseBetweenRounds);
        if (sent === 0) return 0;
        this.trail.record(tx, {
          operation: 'capacity.askForPlaces',
          subjectKind: 'organisation',
          subjectId: organisationId,
          detail: { services: asked },
        });
        return sent;
      });
    });
    return mails;
  }

  private async mayAsk(tx: Transaction, serviceId: string, organisationId: string): Promise<boolean> {
    if (tx.ctx.actor?.permissions.has('organisations.moderate')) return true;
    return owns(tx, 'state_places', { organisationId, serviceId });
  }

  /**
   * Issues a link for every service that was not asked about for so long and somebody may be asked about; one mail for
   * each address, with its services only. Answers the services asked about and how many mails that were.
   */
  private async ask(
    tx: Transaction,
    organisationId: string,
    questions: readonly Question[],
    pause: number,
  ): Promise<{ readonly asked: string[]; readonly mails: number }> {
    const now = this.clock.now();
    const reachable = questions.filter(({ addresses }) => addresses.length > 0);
    const ids = reachable.map(({ serviceId }) => serviceId);
    const claimed = await this.due.claim(tx, ids, now, new Date(now.getTime() - pause));
    const asked: string[] = [];
    const byAddress = new Map<string, AskedService[]>();
    for (const { serviceId, serviceName, validUntil, addresses } of reachable) {
      if (!claimed.has(serviceId)) continue;
      const token = await this.links.issue(tx, { purpose: placesPurpose, organisationId, serviceId }, placesLinkDays);
      // Behind the #, so that the token never reaches a server's log.
      const link = `${this.config.publicUrl}/volna-mista#${token}`;
      const line = { serviceName, validUntil: validUntil && czechDay(validUntil), link };
      for (const address of addresses) byAddress.set(address, [...(byAddress.get(address) ?? []), line]);
      asked.push(serviceId);
    }
    for (const [address, lines] of byAddress) await this.mailer.send(tx, placesMail(address, lines, placesLinkDays));
    return { asked, mails: byAddress.size };
  }

  /** Public contacts by function, for a service nobody has an account for. Records of the demo are never written to. */
  private async contactMails(serviceId: string): Promise<string[]> {
    const detail = await this.directory.service(systemContext('capacity.send-places-link'), serviceId);
    if (!detail || detail.origin === 'demo') return [];
    const mails = [...detail.contacts]
      .sort((one, other) => Number(other.ofService) - Number(one.ofService))
      .flatMap((contact) => (contact.email ? [contact.email] : []));
    return mails.slice(0, 1);
  }
}
