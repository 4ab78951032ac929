import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, linkNotValid } from '@navaz/platform';
import { CapacityReader, type ServicePlaces } from '../capacity-reader.js';
import { PlaceAuthority } from '../place-authority.js';

/** What opening a link shows; nothing changes by it. */
export interface OpenedPlacesLink {
  readonly serviceName: string;
  readonly organisationName: string;
  readonly expiresAt: Date;
  readonly places: ServicePlaces;
}

/** Shows the holder of a link what its service has stated. */
@Injectable()
export class PlacesLinkReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authority: PlaceAuthority,
    private readonly directory: DirectoryReader,
    private readonly reader: CapacityReader,
  ) {}

  /** Refusal: LINK_NOT_VALID for every reason there is. */
  async open(ctx: RequestContext, token: string): Promise<OpenedPlacesLink | Refusal> {
    const door = { kind: 'link', token } as const;
    const opened = await this.database.transaction(this.authority.contextOf(ctx, door), async (tx) => {
      const link = await this.authority.openLink(tx, token);
      if (isRefusal(link)) return link;
      const owner = await this.directory.ownerOf(tx, link.serviceId);
      return owner ? { link, owner } : linkNotValid;
    });
    if (isRefusal(opened)) return opened;
    const { link, owner } = opened;
    const places = (await this.reader.places([link.serviceId], this.clock.today())).get(link.serviceId);
    if (!places) return linkNotValid;
    const { serviceName, organisationName } = owner;
    return { serviceName, organisationName, expiresAt: link.expiresAt, places };
  }
}
