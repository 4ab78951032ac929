import type { PreparedRead } from '@navaz/platform';

/** Rows in the Czech order of their names; equal names share a rank. */
const ranked = (columns: string, from: string): string =>
  `coalesce((select json_agg(row) from (
    select ${columns}, dense_rank() over (order by name collate "cs-x-icu")::int as rank from ${from}) row), '[]')`;

/** Every list whose codes profiles refer to, in one row. No parameters. */
export const codeNamesRead: PreparedRead = {
  name: 'directory.code-names',
  text: `select
    ${ranked(`code, name, name_en as "nameEn", paragraph, registered`, 'directory.service_kind')} as kinds,
    ${ranked(`code, name, name_en as "nameEn"`, 'directory.target_group')} as groups,
    ${ranked('code, name', 'directory.region')} as regions,
    ${ranked('code, name', 'directory.district')} as districts,
    ${ranked('code, name', 'directory.orp')} as orps,
    ${ranked('code, name, latitude, longitude', 'directory.municipality')} as municipalities,
    ${ranked('code, name', 'directory.city_district')} as "cityDistricts",
    ${ranked('code, name', 'directory.prison')} as prisons`,
};
