import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, encodeCursor, type PageArgs } from '@navaz/platform';
import { audienceOf, DirectoryReader } from '../directory-reader.js';
import { inLists } from '../profile/service-parts.sql.js';
import type { ServiceCard } from '../service-card/service-card.js';

/** A card with the cursor that continues after it. */
export interface CardOnPage {
  readonly card: ServiceCard;
  readonly cursor: string;
}

/** $1 organisation · $2 today · $3 name and $4 id of the last row before, or null · $5 how many */
const read = {
  name: 'directory.organisation-services',
  text: `
    select s.id, s.name from directory.service s join directory.organisation o on o.id = s.organisation_id,
      lateral (select $2::date as today) reader
    where o.id = $1::uuid and ${inLists('today')}
      and ($3::text is null or (s.name collate "cs-x-icu", s.id) > ($3::text collate "cs-x-icu", $4::uuid))
    order by s.name collate "cs-x-icu", s.id limit $5`,
};

/** Services of an organisation, by name in the Czech order, page by page. */
@Injectable()
export class OrganisationServices {
  constructor(
    private readonly database: Database,
    private readonly reader: DirectoryReader,
    private readonly clock: Clock,
  ) {}

  /** Up to `first + 1` cards; the extra one says that there are more. */
  async page(ctx: RequestContext, organisationId: string, args: PageArgs): Promise<CardOnPage[] | Refusal> {
    const from = args.after ? decodeCursor(args.after, ['text', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    const rows = await this.database.readPublic<{ id: string; name: string }>(read, [
      organisationId,
      this.clock.today(),
      ...from,
      args.first + 1,
    ]);
    const cards = await this.reader.serviceCards(
      rows.map((row) => row.id),
      audienceOf(ctx),
    );
    return cards.map((card) => ({ card, cursor: encodeCursor([card.name, card.id]) }));
  }
}
