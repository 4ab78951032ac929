import type { Transaction } from '@navaz/platform';
import type { ImportedMunicipality } from './imported-rows.js';

/**
 * Adds municipalities that staged addresses name and the directory does not have yet. Their district is the one most
 * addresses say, their point the district's, marked so. Answers how many were added. A facility whose municipality
 * nobody knows keeps its district; every other staged facility gets the district of its municipality: codes in
 * addresses sometimes contradict each other, and the municipality is the surer one.
 */
export const mergeMunicipalities = async (tx: Transaction): Promise<number> => {
  const added = await tx.query(
    `insert into directory.municipality (code, name, district_code, orp_code, region_code, latitude, longitude, point_of)
     select named.code, known.name, district.code, null, district.region_code, district.latitude, district.longitude,
            'district'
     from (select municipality_code as code, mode() within group (order by district_code) as district_code
           from import_facility where municipality_code is not null and district_code is not null
           group by municipality_code) named
     join import_municipality known on known.code = named.code
     join directory.district on district.code = named.district_code
     on conflict (code) do nothing
     returning code`,
  );
  await tx.query(
    `update import_facility f set municipality_code = null
     where municipality_code is not null
       and not exists (select from directory.municipality m where m.code = f.municipality_code)`,
  );
  await tx.query(
    `update import_facility f set district_code = m.district_code
     from directory.municipality m
     where m.code = f.municipality_code and f.district_code is distinct from m.district_code`,
  );
  return added.length;
};

/** Facilities whose address names neither a known municipality nor a district cannot be placed; they leave the stage. */
export const dropPlaceless = (tx: Transaction): Promise<{ registerId: string }[]> =>
  tx.query(
    `delete from import_facility f
     where district_code is null or not exists (select from directory.district d where d.code = f.district_code)
     returning register_id as "registerId"`,
  );

/** Writes municipalities with their true points (RÚIAN); those already there get name, place in the tree and point. */
export const putMunicipalities = async (tx: Transaction, rows: readonly ImportedMunicipality[]): Promise<number> => {
  const written = await tx.query(
    `insert into directory.municipality as known
       (code, name, district_code, orp_code, region_code, latitude, longitude, point_of)
     select m.code, m.name, district.code, orp.code, district.region_code, m.latitude, m.longitude, 'municipality'
     from jsonb_to_recordset($1::jsonb) as m(code text, name text, "districtCode" text, "orpCode" text,
       latitude double precision, longitude double precision)
     join directory.district on district.code = m."districtCode"
     left join directory.orp on orp.code = m."orpCode"
     on conflict (code) do update set name = excluded.name, district_code = excluded.district_code,
       orp_code = coalesce(excluded.orp_code, known.orp_code), region_code = excluded.region_code,
       latitude = excluded.latitude, longitude = excluded.longitude, point_of = 'municipality'
     where (known.name, known.district_code, known.orp_code, known.region_code, known.latitude, known.longitude,
            known.point_of)
       is distinct from (excluded.name, excluded.district_code, coalesce(excluded.orp_code, known.orp_code),
            excluded.region_code, excluded.latitude, excluded.longitude, 'municipality')
     returning known.code`,
    [JSON.stringify(rows)],
  );
  return written.length;
};
