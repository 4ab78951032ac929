import type { PreparedRead } from '@navaz/platform';

const rows = (columns: string, from: string, order: string): string =>
  `coalesce((select json_agg(row order by ${order}) from (select ${columns} from ${from}) row), '[]')`;

const point = 'latitude, longitude';

/** Every word list of the directory in one row. No parameters. */
export const vocabularyRead: PreparedRead = {
  name: 'directory.vocabulary',
  text: `select
    ${rows(
      `code, name, name_en as "nameEn", registered, relevance_to_release as "relevanceToRelease", synonyms`,
      'directory.service_kind',
      'row.code',
    )} as kinds,
    ${rows(`code, name, name_en as "nameEn", of_register as "ofRegister", synonyms`, 'directory.target_group', 'row.code')} as groups,
    ${rows(
      `code, name, short_name as "shortName", genitive, locative, aliases,
       seat_municipality_code as "seatMunicipalityCode", ${point}`,
      'directory.region',
      'row.code',
    )} as regions,
    ${rows(`code, name, region_code as "regionCode", ${point}`, 'directory.district', 'row.code')} as districts,
    ${rows(
      `code, name, district_code as "districtCode", region_code as "regionCode",
       seat_municipality_code as "seatMunicipalityCode", ${point}`,
      'directory.orp',
      'row.code',
    )} as orps,
    ${rows(
      `m.code, m.name, m.district_code as "districtCode", m.orp_code as "orpCode", m.region_code as "regionCode",
       m.latitude, m.longitude, exists (select from directory.orp o where o.seat_municipality_code = m.code) as seat`,
      'directory.municipality m',
      'row.code',
    )} as municipalities,
    ${rows(`code, name, municipality_code as "municipalityCode"`, 'directory.city_district', 'row.code')} as "cityDistricts",
    ${rows(
      `p.code, p.name, p.organisation_id as "organisationId", p.municipality_code as "municipalityCode",
       m.district_code as "districtCode", m.region_code as "regionCode"`,
      'directory.prison p join directory.municipality m on m.code = p.municipality_code',
      'row.code',
    )} as prisons,
    ${rows('id, name, kind', 'directory.organisation where listed and merged_into_id is null', 'row.id')} as organisations`,
};
