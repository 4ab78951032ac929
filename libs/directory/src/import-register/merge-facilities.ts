import type { Transaction } from '@navaz/platform';
import { hidByOwner } from '../secret-facility.js';

/**
 * Services whose places the owner keeps; theirs are compared as a whole and left alone, secret addresses excepted. So are
 * those of which the owner made a place secret: the register lists it openly still and would write its address back.
 */
const kept = `('facilities' = any(k.owner_edited) or ${hidByOwner('k.id')})`;

const put = `
  with put as (
    insert into directory.facility as known (service_id, name, visibility, street, house_number, postcode,
      municipality_code, district_code, region_code, city_district_code, address_code, open_from, ended_on,
      register_fingerprint, origin)
    select t.service_id, f.name, f.visibility, f.street, f.house_number, f.postcode, f.municipality_code,
           f.district_code, district.region_code, f.city_district_code, f.address_code, f.open_from, f.ended_on,
           f.fingerprint, 'register'
    from import_facility f
    join import_target t on t.register_id = f.register_id
    join directory.service k on k.id = t.service_id and not ${kept}
    join directory.district on district.code = f.district_code
    on conflict (service_id, register_fingerprint) do update
    set visibility = excluded.visibility, name = excluded.name, street = excluded.street,
        house_number = excluded.house_number, postcode = excluded.postcode,
        municipality_code = excluded.municipality_code, district_code = excluded.district_code, region_code = excluded.region_code,
        city_district_code = excluded.city_district_code, address_code = excluded.address_code,
        open_from = excluded.open_from, ended_on = excluded.ended_on
    where (known.visibility, known.municipality_code, known.district_code, known.city_district_code, known.address_code, known.open_from, known.ended_on)
      is distinct from (excluded.visibility, excluded.municipality_code, excluded.district_code, excluded.city_district_code,
                        excluded.address_code, excluded.open_from, excluded.ended_on)
    returning service_id, xmax = 0 as added)
  insert into import_facility_change select service_id, case when added then 'added' else 'changed' end from put`;

/** What the register no longer lists. */
const gone = `
  from directory.service k
  join import_target t on t.service_id = k.id
  where r.service_id = k.id and r.origin = 'register' and not ${kept}
    and not exists (select from import_facility f
                    where f.register_id = t.register_id and f.fingerprint = r.register_fingerprint)`;

/**
 * A place may vanish because the register now keeps its address secret. Where the registration has a secret place, the
 * address of what vanished is wiped, not only ended, and with it a place of the owner at the same address; nothing of it
 * is left to be recognised by, so a place that the register opens again is a new one. This holds against the owner's word,
 * too: what somebody hides from is not a matter of who keeps the list.
 *
 * `registrations` gives each registration `t` with its service, `secret` whether it has a secret place, `open` whether it
 * lists the place of a row openly.
 */
const wipe = (registrations: string, secret: string, open: (row: string) => string): string => `
  update directory.facility r
  set visibility = 'secret', name = null, street = null, house_number = null, postcode = null,
      municipality_code = null, city_district_code = null, address_code = null, way_in = null,
      register_fingerprint = null
  from ${registrations}
  where r.service_id = t.service_id and r.visibility <> 'secret' and ${secret}
    and (r.origin = 'register' and not ${open('r')}
      or r.origin <> 'register' and exists (
        select from directory.facility twin
        where twin.service_id = r.service_id and twin.origin = 'register' and twin.visibility <> 'secret'
          and lower(twin.street) = lower(r.street) and twin.house_number = r.house_number
          and twin.district_code = r.district_code and not ${open('twin')}))
  returning r.service_id`;

const wipeStaged = `
  with wiped as (${wipe(
    'import_target t',
    `exists (select from import_facility f where f.register_id = t.register_id and f.visibility = 'secret')`,
    (row) => `exists (select from import_facility f where f.register_id = t.register_id
      and f.fingerprint = ${row}.register_fingerprint and f.visibility <> 'secret')`,
  )})
  insert into import_facility_change select service_id, 'hidden' from wiped`;

const wipeRefused = `
  with wiped as (${wipe(
    `(select k.id as service_id, u.open_places
      from import_refused u join directory.service k on k.register_id = u.register_id) t`,
    't.open_places is not null',
    (row) => `coalesce(${row}.register_fingerprint = any(t.open_places), false)`,
  )}),
  counted as (select service_id, count(*) as hidden from wiped group by 1),
  seen as (
    update directory.service k set version = k.version + 1 from counted c where k.id = c.service_id
    returning k.id, k.organisation_id, k.register_id, c.hidden),
  history as (
    insert into directory.change (organisation_id, service_id, field, old_value, new_value, why, source)
    select organisation_id, id, 'facilities', null,
           jsonb_build_object('added', 0, 'changed', 0, 'ended', 0, 'madeSecret', hidden),
           'Registr adresu tají. Ostatní údaje registrace jsme převzít nemohli.', 'register'
    from seen)
  select register_id as "registerId" from seen order by 1`;

const end = `
  with ended as (
    update directory.facility r set ended_on = $1::date ${gone} and (r.ended_on is null or r.ended_on > $1::date)
    returning r.service_id)
  insert into import_facility_change select service_id, 'ended' from ended`;

const record = `
  insert into import_difference
  select k.organisation_id, k.id, 'facilities', null,
         jsonb_build_object('added', count(*) filter (where act = 'added'),
           'changed', count(*) filter (where act = 'changed'), 'ended', count(*) filter (where act = 'ended'))
         || case when bool_or(act = 'hidden')
              then jsonb_build_object('madeSecret', count(*) filter (where act = 'hidden')) else '{}' end,
         false, t.fresh, null
  from import_facility_change c
  join import_target t on t.service_id = c.service_id
  join directory.service k on k.id = t.service_id
  group by k.organisation_id, k.id, t.fresh`;

/** Places in words that give no address away: how many, in which municipalities, how many secret. */
const summary = (source: string): string => `
  (select jsonb_build_object('open', count(*) filter (where f.visibility <> 'secret'),
     'secret', count(*) filter (where f.visibility = 'secret'),
     'municipalities', coalesce(jsonb_agg(distinct f.municipality_code)
       filter (where f.municipality_code is not null), '[]'))
   from ${source} f where %s and (f.ended_on is null or f.ended_on > $1::date))`;

const conflicting = `
  insert into import_difference
  select k.organisation_id, k.id, 'facilities', told.stored, told.staged, true, false, null
  from import_target t
  join directory.service k on k.id = t.service_id and ${kept}
  cross join lateral (select ${summary('directory.facility').replace('%s', 'f.service_id = k.id')} as stored,
    ${summary('import_facility').replace('%s', 'f.register_id = t.register_id')} as staged) s
  -- Beside a secret place the municipalities of one list would tell the one that the other leaves out.
  cross join lateral (select case when exists (
      select from directory.facility f where f.service_id = k.id and f.visibility = 'secret'
      union all select from import_facility f where f.register_id = t.register_id and f.visibility = 'secret')
    then array['municipalities'] else '{}' end as untold) u
  cross join lateral (select s.stored - u.untold as stored, s.staged - u.untold as staged) told
  where told.stored is distinct from told.staged`;

/** Brings the places of the staged registrations in line. History gets numbers, never an address. */
export const mergeFacilities = async (tx: Transaction, today: string): Promise<void> => {
  await tx.query(wipeStaged);
  await tx.query(put);
  await tx.query(end, [today]);
  await tx.query(record);
  await tx.query(conflicting, [today]);
};

/**
 * Hides what a registration calls secret that was refused for something else: those of its stored places that it does not
 * list openly. Answers the registrations of which something was hidden.
 */
export const hideRefused = (tx: Transaction): Promise<{ registerId: string }[]> => tx.query(wipeRefused);
