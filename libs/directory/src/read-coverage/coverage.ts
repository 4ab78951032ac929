import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { serviceKinds } from '../code-lists/service-kinds.js';
import type { NamedPlace } from '../profile/profile-parts.js';
import { inLists } from '../profile/service-parts.sql.js';

/** By which places services are counted. */
export type CoverageBy = 'PRISON' | 'REGION';

/** One place with the number of services of each kind; a zero is a white spot. */
export interface CoverageRow {
  readonly place: NamedPlace;
  readonly counts: readonly { readonly kind: string; readonly services: number }[];
}

/**
 * In PRISON: works there today. In REGION: has a facility there, secret ones included, or serves the region or a part
 * of it.
 */
const served: Readonly<Record<CoverageBy, { readonly places: string; readonly pairs: string }>> = {
  PRISON: {
    places: `select code, name from directory.prison`,
    pairs: `select ps.prison_code as place, ps.service_id from directory.prison_served ps
      where (ps.valid_from is null or ps.valid_from <= $1::date) and (ps.valid_to is null or ps.valid_to >= $1::date)`,
  },
  REGION: {
    places: `select code, name from directory.region`,
    pairs: `select f.region_code as place, f.service_id from directory.facility f
        where f.ended_on is null or f.ended_on > $1::date
      union
      select r.code, a.service_id from directory.service_area a
        join directory.region r on a.level = 'country' or (a.level = 'region' and a.code = r.code)
      union
      select d.region_code, a.service_id from directory.service_area a
        join directory.district d on a.level = 'district' and d.code = a.code
      union
      select o.region_code, a.service_id from directory.service_area a
        join directory.orp o on a.level = 'orp' and o.code = a.code
      union
      select m.region_code, a.service_id from directory.service_area a
        join directory.municipality m on a.level = 'municipality' and m.code = a.code
      union
      select 'CZ010', a.service_id from directory.service_area a where a.level = 'city_district'`,
  },
};

/** $1 today · $2 kinds. A programme that is over helps nobody: the search does not count it either. */
const read = (by: CoverageBy) => ({
  name: `directory.coverage-${by.toLowerCase()}`,
  text: `
    with live as (
      select s.id from directory.service s join directory.organisation o on o.id = s.organisation_id
      where ${inLists('$1::date')} and (s.valid_to is null or s.valid_to >= $1::date)
    ), counted as (
      select pair.place, ko.kind_code, count(*)::int as services
      from (${served[by].pairs}) pair
        join live on live.id = pair.service_id
        join (select distinct service_id, kind_code from directory.service_kind_offered) ko on ko.service_id = pair.service_id
      where ko.kind_code = any ($2::text[])
      group by pair.place, ko.kind_code
    )
    select json_build_object('code', place.code, 'name', place.name) as place,
      json_agg(json_build_object('kind', k.code, 'services', coalesce(counted.services, 0))
        order by array_position($2::text[], k.code)) as counts
    from (${served[by].places}) place
      cross join directory.service_kind k
      left join counted on counted.place = place.code and counted.kind_code = k.code
    where k.code = any ($2::text[])
    group by place.code, place.name order by place.name collate "cs-x-icu"`,
});

const reads = { PRISON: read('PRISON'), REGION: read('REGION') } as const;

/** Where what is missing: services per kind and place. */
@Injectable()
export class Coverage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row per place (14 or 35), each with every kind asked for; all kinds where none is named. */
  rows(by: CoverageBy, kinds: readonly string[] | null): Promise<CoverageRow[]> {
    const wanted = kinds?.length ? kinds : serviceKinds.map((row) => row.code);
    return this.database.readPublic<CoverageRow & object>(reads[by], [this.clock.today(), wanted]);
  }
}
