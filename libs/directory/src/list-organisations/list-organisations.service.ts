import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, withoutMarks, type Refusal } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import { foldedName } from '../folded-name.js';
import type { NamedPlace } from '../profile/profile-parts.js';

/** Which organisations, and which page of them. */
export interface OrganisationsWanted {
  readonly kind: string | null;
  readonly region: string | null;
  /** A part of the name, with or without diacritics. */
  readonly name: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** An organisation in a list. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly region: NamedPlace | null;
  readonly district: NamedPlace | null;
  readonly municipality: NamedPlace | null;
  readonly serviceCount: number;
  readonly demoNote: string | null;
}

const place = (alias: string): string =>
  `case when ${alias}.code is not null then json_build_object('code', ${alias}.code, 'name', ${alias}.name) end`;

/** $1 kind · $2 region · $3 part of the name, folded · $4 name and $5 id of the last row before · $6 how many · $7 today */
const read = {
  name: 'directory.organisations',
  text: `
    select o.id, o.name, o.kind, ${place('r')} as region, ${place('d')} as district, ${place('m')} as municipality,
      o.demo_note as "demoNote",
      (select count(*)::int from directory.service s where s.organisation_id = o.id
        and (s.ended_on is null or s.ended_on > $7::date)) as "serviceCount"
    from (select * from directory.organisation o
        where o.listed and o.merged_into_id is null
          and ($1::text is null or o.kind = $1) and ($2::text is null or o.region_code = $2)
          and ($3::text is null or strpos(${foldedName('o.name')}, $3) > 0)
          and ($4::text is null or (o.name collate "cs-x-icu", o.id) > ($4::text collate "cs-x-icu", $5::uuid))
        order by o.name collate "cs-x-icu", o.id limit $6) o
      left join directory.region r on r.code = o.region_code
      left join directory.district d on d.code = o.district_code
      left join directory.municipality m on m.code = o.municipality_code
    order by o.name collate "cs-x-icu", o.id`,
};

/** Organisations by name in the Czech order, page by page; unlisted and merged ones are left out. */
@Injectable()
export class ListOrganisations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Up to `first + 1` rows; the extra one says that there are more. */
  async page(wanted: OrganisationsWanted): Promise<OrganisationRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['text', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.readPublic<OrganisationRow & object>(read, [
      wanted.kind,
      wanted.region,
      withoutMarks(wanted.name?.trim() ?? '') || null,
      ...from,
      wanted.first + 1,
      this.clock.today(),
    ]);
  }
}
