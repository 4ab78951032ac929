import { randomUUID } from 'node:crypto';

/** What a spec's database offers (`testDatabase` of the room `testing`). */
export interface ArrangedDatabase {
  asOwner(sql: string, parameters?: readonly unknown[]): Promise<unknown>;
}

/** A place of a service; a secret one has a district and a region only. */
export interface PlacedFacility {
  readonly visibility?: 'open' | 'discreet' | 'secret';
  readonly municipalityCode?: string;
  readonly districtCode: string;
  readonly regionCode: string;
}

/** Ostrava, Opava, Brno, and a secret place somewhere in the district of Ostrava. */
export const ostrava: PlacedFacility = { municipalityCode: '554821', districtCode: 'CZ0806', regionCode: 'CZ080' };
export const opava: PlacedFacility = { municipalityCode: '505927', districtCode: 'CZ0805', regionCode: 'CZ080' };
export const brno: PlacedFacility = { municipalityCode: '582786', districtCode: 'CZ0642', regionCode: 'CZ064' };
export const secretInOstrava: PlacedFacility = { visibility: 'secret', districtCode: 'CZ0806', regionCode: 'CZ080' };

/** What a spec says of a service; everything else is not said. */
export interface ServiceGiven {
  readonly name: string;
  readonly organisation?: string;
  readonly kinds?: readonly string[];
  readonly groups?: readonly string[];
  readonly facilities?: readonly PlacedFacility[];
  readonly areas?: readonly (readonly [level: string, code: string])[];
  readonly prisons?: readonly string[];
  readonly forms?: readonly string[];
  readonly sexes?: readonly string[] | null;
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
  readonly summary?: string | null;
  /** Whether what is published is all there is. */
  readonly conditionsPublished?: boolean;
  readonly conditions?: readonly (readonly [code: string, operator: string, value: unknown])[];
  readonly endedOn?: string | null;
  /** The one confirmed accreditation of it. */
  readonly accreditation?: string;
  /** Days ago when a part of it was confirmed. */
  readonly confirmedDaysAgo?: number;
}

/** Publishes a service of an organisation of its own, past the use cases; answers both ids. */
export const publishService = async (
  db: ArrangedDatabase,
  given: ServiceGiven,
): Promise<{ readonly id: string; readonly organisationId: string }> => {
  const [organisationId, id] = [randomUUID(), randomUUID()];
  await db.asOwner(
    `insert into directory.organisation (id, kind, name, origin, version) values ($1, 'ngo', $2, 'owner', 1)`,
    [organisationId, given.organisation ?? `Poskytovatel ${organisationId}`],
  );
  await db.asOwner(
    `insert into directory.service (id, organisation_id, name, summary, sexes, age_from, age_to, conditions_published,
       ended_on, channel, origin, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'phone', 'owner', 1)`,
    [
      id,
      organisationId,
      given.name,
      given.summary ?? null,
      given.sexes ?? null,
      given.ageFrom ?? null,
      given.ageTo ?? null,
      given.conditionsPublished ?? false,
      given.endedOn ?? null,
    ],
  );
  await db.asOwner(`insert into directory.service_kind_offered select $1, unnest($2::text[])`, [id, given.kinds ?? []]);
  await db.asOwner(`insert into directory.service_target_group select $1, unnest($2::text[])`, [
    id,
    given.groups ?? [],
  ]);
  await db.asOwner(`insert into directory.service_form (service_id, form) select $1, unnest($2::text[])`, [
    id,
    given.forms ?? [],
  ]);
  for (const { visibility = 'open', municipalityCode = null, districtCode, regionCode } of given.facilities ?? []) {
    const facilityId = randomUUID();
    await db.asOwner(
      `insert into directory.facility (id, service_id, visibility, municipality_code, district_code, region_code, origin)
       values ($1, $2, $3, $4, $5, $6, 'owner')`,
      [facilityId, id, visibility, municipalityCode, districtCode, regionCode],
    );
    if (visibility === 'secret') {
      await db.asOwner(
        `insert into directory.secret_address (facility_id, organisation_id, address) values ($1, $2, 'Skrytá 13, Tajnov')`,
        [facilityId, organisationId],
      );
    }
  }
  for (const [level, code] of given.areas ?? []) {
    await db.asOwner(`insert into directory.service_area values ($1, $2, $3)`, [id, level, code]);
  }
  for (const prison of given.prisons ?? []) {
    await db.asOwner(`insert into directory.prison_served (service_id, prison_code, form) values ($1, $2, 'visits')`, [
      id,
      prison,
    ]);
  }
  for (const [position, [code, operator, value]] of (given.conditions ?? []).entries()) {
    await db.asOwner(
      `insert into directory.admission_condition (service_id, position, code, operator, value, due, strict, sentence, origin)
       values ($1, $2, $3, $4, $5, 'on_admission', true, 'Podmínka.', 'owner')`,
      [id, position, code, operator, JSON.stringify(value)],
    );
  }
  if (given.accreditation) {
    await db.asOwner(
      `insert into directory.accreditation (organisation_id, service_id, kind, issuer, confirmed_at, origin)
       values ($1, $2, $3, 'Ministerstvo', now(), 'owner')`,
      [organisationId, id, given.accreditation],
    );
  }
  if (given.confirmedDaysAgo !== undefined) {
    await db.asOwner(
      `insert into directory.verification (service_id, part, method, result, at)
       values ($1, 'contacts', 'phone', 'confirmed', now() - make_interval(days => $2))`,
      [id, given.confirmedDaysAgo],
    );
  }
  return { id, organisationId };
};
