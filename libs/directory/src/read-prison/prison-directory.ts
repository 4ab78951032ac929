import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type PageArgs } from '@navaz/platform';
import { audienceOf } from '../directory-reader.js';
import { CodeNames } from '../name-codes/code-names.js';
import { inLists, kinds, organisationBrief } from '../profile/service-parts.sql.js';
import type { PrisonDetail, PrisonWorker } from './prison-detail.js';

/** $1 prison or null for all · $2 region or null · $3 today · $4 sees what professionals see · $5 own organisation */
const prisonsRead = {
  name: 'directory.prisons',
  text: `
    select row_to_json(detail) as detail from (
      select p.code, p.name, o.id as "organisationId", p.prison_type as type,
        json_build_object('code', m.code, 'name', m.name) as municipality,
        json_build_object('code', d.code, 'name', d.name) as district,
        json_build_object('code', r.code, 'name', r.name) as region,
        m.latitude, m.longitude, p.address, p.security_levels as levels, p.sexes, p.remand, p.juveniles,
        p.detention_institute as "detentionInstitute", p.capacity, p.capacity_as_of as "capacityAsOf",
        p.capacity_source as "capacitySource", p.special_units as "specialUnits", p.branches,
        p.accepts_cooperation as "acceptsCooperation", p.accepts_cooperation_from as "acceptsCooperationFrom",
        p.cooperation_how as "cooperationHow",
        (select count(distinct ps.service_id)::int from directory.prison_served ps
          join directory.service s on s.id = ps.service_id
          join directory.organisation provider on provider.id = s.organisation_id
          where ps.prison_code = p.code and (s.ended_on is null or s.ended_on > $3::date)
            and provider.listed and provider.merged_into_id is null
            and (ps.valid_from is null or ps.valid_from <= $3::date)
            and (ps.valid_to is null or ps.valid_to >= $3::date)) as "servicesHere",
        coalesce((select json_agg(json_build_object('id', c.id, 'ofService', false, 'function', c.function_code,
            'phone', c.phone, 'email', c.email, 'web', c.web, 'note', c.note, 'audience', c.audience) order by c.id)
          from directory.contact c where c.organisation_id = o.id and c.service_id is null
            and (c.audience = 'public' or $4::boolean or o.id = $5::uuid)), '[]') as contacts
      from directory.prison p
        join directory.organisation o on o.id = p.organisation_id
        join directory.municipality m on m.code = p.municipality_code
        join directory.district d on d.code = m.district_code
        join directory.region r on r.code = m.region_code
      where ($1::text is null or p.code = $1) and ($2::text is null or m.region_code = $2)
      order by p.name collate "cs-x-icu"
    ) detail`,
};

/** $1 prisons · $2 today · $3 service name, $4 id and $5 form of the last row before, or null · $6 how many of each */
const workersRead = {
  name: 'directory.prison-workers',
  text: `
    select wanted.code as prison, worker.*
    from unnest($1::text[]) as wanted (code),
      lateral (
        select json_build_object('id', s.id, 'name', s.name) as service, ${organisationBrief('o')} as organisation,
          ${kinds} as kinds, ps.form, ps.valid_from::text as "validFrom", ps.valid_to::text as "validTo",
          row_number() over (order by s.name collate "cs-x-icu", s.id, ps.form) as position
        from directory.prison_served ps
          join directory.service s on s.id = ps.service_id
          join directory.organisation o on o.id = s.organisation_id
        where ps.prison_code = wanted.code and ${inLists('$2::date')}
          and ($3::text is null
            or (s.name collate "cs-x-icu", s.id, ps.form) > ($3::text collate "cs-x-icu", $4::uuid, $5::text))
        order by position limit $6
      ) worker
    order by wanted.code, worker.position`,
};

/** A service at work in a prison as it is stored: its kinds are codes. */
type CodedWorker = Omit<PrisonWorker, 'kinds'> & { readonly kinds: readonly string[]; readonly prison: string };

/** Prisons, and who works in them. */
@Injectable()
export class PrisonDirectory {
  private readonly names: CodeNames;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.names = new CodeNames(database, clock);
  }

  /** One prison, or null. */
  async prison(ctx: RequestContext, code: string): Promise<PrisonDetail | null> {
    const [prison] = await this.read(ctx, code, null);
    return prison ?? null;
  }

  /** All prisons (35), or those of a region, by name. */
  prisons(ctx: RequestContext, region: string | null): Promise<PrisonDetail[]> {
    return this.read(ctx, null, region);
  }

  /** Services that work in each of these prisons, whatever their validity; up to `first + 1` of each, by prison. */
  async workers(codes: readonly string[], args: PageArgs): Promise<ReadonlyMap<string, PrisonWorker[]> | Refusal> {
    const from = args.after ? decodeCursor(args.after, ['text', 'uuid', 'text']) : [null, null, null];
    if (isRefusal(from)) return from;
    const rows = await this.database.readPublic<CodedWorker & object>(workersRead, [
      codes,
      this.clock.today(),
      ...from,
      args.first + 1,
    ]);
    const workers = await this.names.apply((names) =>
      rows.map(({ prison, ...row }) => ({ prison, worker: { ...row, kinds: names.kinds.sorted(row.kinds) } })),
    );
    const byPrison = new Map<string, PrisonWorker[]>(codes.map((code) => [code, []]));
    for (const { prison, worker } of workers) byPrison.get(prison)?.push(worker);
    return byPrison;
  }

  private async read(ctx: RequestContext, code: string | null, region: string | null): Promise<PrisonDetail[]> {
    const rows = await this.database.readPublic<{ detail: PrisonDetail }>(prisonsRead, [
      code,
      region,
      this.clock.today(),
      audienceOf(ctx) === 'professional',
      ctx.actor?.organisationId ?? null,
    ]);
    return rows.map((row) => row.detail);
  }
}
