import type { FieldRefusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { fieldFault } from './read-field.js';

/** The fields that say where something is, the wider ones first. */
const placeFields = ['regionCode', 'districtCode', 'orpCode', 'municipalityCode', 'cityDistrictCode'] as const;

type PlaceField = (typeof placeFields)[number];

/** Codes of places that exist; null or absent = not said. */
export type Places = Readonly<Partial<Record<PlaceField, string | null>>>;

const names: Readonly<Record<PlaceField, readonly [cs: string, en: string]>> = {
  regionCode: ['kraj', 'region'],
  districtCode: ['okres', 'district'],
  orpCode: ['obec s rozšířenou působností', 'municipality with extended powers'],
  municipalityCode: ['obec', 'municipality'],
  cityDistrictCode: ['městská část', 'city district'],
};

/** What lies where, of all places of an input at once; a place of which the wider one is not known is left aside. */
const contradictions = `
  select pair.narrow, pair.wide
  from (values ($1::text, $2::text, $3::text, $4::text, $5::text)) as given (region, district, orp, municipality, city)
  left join directory.district d on d.code = given.district
  left join directory.orp o on o.code = given.orp
  left join directory.municipality m on m.code = given.municipality
  left join directory.city_district c on c.code = given.city
  left join directory.municipality cm on cm.code = c.municipality_code
  cross join lateral (values
    ('cityDistrictCode', 'municipalityCode', c.municipality_code, given.municipality),
    ('cityDistrictCode', 'districtCode', cm.district_code, given.district),
    ('cityDistrictCode', 'regionCode', cm.region_code, given.region),
    ('municipalityCode', 'orpCode', m.orp_code, given.orp),
    ('municipalityCode', 'districtCode', m.district_code, given.district),
    ('municipalityCode', 'regionCode', m.region_code, given.region),
    ('orpCode', 'districtCode', o.district_code, given.district),
    ('orpCode', 'regionCode', o.region_code, given.region),
    ('districtCode', 'regionCode', d.region_code, given.region)
  ) as pair (narrow, wide, lies_in, said)
  where pair.lies_in <> pair.said`;

/**
 * Whether region, district, ORP, municipality and city district of one address belong together: one refusal
 * (PLACES_CONTRADICT) for each field that was given and does not go with another, given or stored. Nothing is asked where
 * no place was given: what an import once stored does not stand in the way of other edits. The codes must exist.
 */
export const contradictingPlaces = async (
  tx: Transaction,
  given: Places,
  stored: Places = {},
): Promise<readonly FieldRefusal[]> => {
  if (!placeFields.some((field) => given[field] !== undefined)) return [];
  const whole: Places = { ...stored, ...given };
  const pairs = await tx.query<{ narrow: PlaceField; wide: PlaceField }>(
    contradictions,
    placeFields.map((field) => whole[field] ?? null),
  );
  const faults = new Map<PlaceField, FieldRefusal>();
  for (const { narrow, wide } of pairs) {
    const path = typeof given[wide] === 'string' ? wide : narrow;
    if (given[path] === undefined || faults.has(path)) continue;
    const [one, other] = [names[narrow], names[wide]];
    const cs = `Údaje o místě se neshodují: ${one[0]} leží jinde, než říká ${other[0]}. Opravte jeden z nich.`;
    const en = `The places contradict each other: the ${one[1]} lies outside the ${other[1]}. Correct one of them.`;
    faults.set(path, fieldFault(path, 'PLACES_CONTRADICT', cs, en));
  }
  return [...faults.values()];
};
