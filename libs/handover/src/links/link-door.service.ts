import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, linkNotValid, SignedLinks } from '@navaz/platform';
import { spelled } from '../reference-code.js';

/**
 * What a link in a mail about a request or an enquiry is good for. The room that writes the mails, which may hear this one
 * but not call it, names it alike.
 */
export const answerPurpose = 'handover.answer';

/** A link as somebody holds it: its token, and the code that stood beside it in the mail. */
export interface HeldLink {
  readonly token: string;
  readonly reference: string;
}

/** For what a link lets somebody act. */
export interface LinkHolder {
  /** The service itself, in nobody's person: row-level security shows it the one record and nothing else. */
  readonly ctx: RequestContext;
  /** The readable code of the record. */
  readonly about: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly expiresAt: Date;
}

/** The door of services that have no account: one link, one record, fourteen days. */
@Injectable()
export class LinkDoor {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly directory: DirectoryReader,
  ) {}

  /** Refusal: LINK_NOT_VALID for every reason there is, a code of another request among them. */
  async enter(ctx: RequestContext, { token, reference }: HeldLink): Promise<LinkHolder | Refusal> {
    return this.database.transaction(this.links.contextOf(ctx), async (tx) => {
      const link = await this.links.open(tx, token, answerPurpose);
      if (isRefusal(link)) return link;
      const { serviceId, organisationId, about } = link;
      if (!serviceId || !about || about !== spelled(reference)) return linkNotValid;
      const owner = await this.directory.ownerOf(tx, serviceId);
      // A service that passed to another organisation, or ended, takes its links with it.
      if (!owner || owner.ended || owner.organisationId !== organisationId) return linkNotValid;
      const actor = {
        accountId: link.id,
        membershipId: link.id,
        organisationId,
        role: 'link',
        permissions: new Set<never>(),
        services: [serviceId],
      } as const;
      const { serviceName } = owner;
      return { ctx: { ...ctx, actor }, about, serviceId, serviceName, expiresAt: link.expiresAt };
    });
  }
}
