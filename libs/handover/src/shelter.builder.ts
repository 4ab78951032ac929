import type { FakeClock, TestDatabase } from '@navaz/testing';

/** A service that takes requests, and its unit of places. */
export interface MadeShelter {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly unitId: string;
}

/** What a spec may want to be otherwise about a shelter. */
export interface ShelterGiven {
  readonly name?: string;
  readonly kind?: string;
  readonly minimumData?: Record<string, readonly string[]>;
  readonly channel?: string;
  /** Published for whoever takes requests; null: none is. Absent: one where requests come by mail. */
  readonly address?: string | null;
  readonly beds?: number;
  readonly free?: number;
  readonly conditions?: readonly { code: string; operator: string; value: unknown; due?: string; sentence: string }[];
}

/** An NGO with a residential service on the platform and numbered beds, a fresh statement of how many are free. */
export const shelterIn = async (db: TestDatabase, clock: FakeClock, given: ShelterGiven): Promise<MadeShelter> => {
  const one = async (sql: string, parameters: readonly unknown[]): Promise<string> => {
    const rows = await db.asOwner<{ id: string }>(sql, parameters);
    return rows[0]?.id ?? '';
  };
  const name = given.name ?? 'Domov Naděje';
  const organisationId = await one(
    `insert into directory.organisation (name, kind, origin, version) values ($1, 'ngo', 'owner', 1) returning id`,
    [name],
  );
  const serviceId = await one(
    `insert into directory.service (organisation_id, name, origin, version, channel, minimum_data, booking_horizon_days)
       values ($1, $2, 'owner', 1, $3, $4, 120) returning id`,
    [
      organisationId,
      `Azylový dům ${name}`,
      given.channel ?? 'platform',
      JSON.stringify(given.minimumData ?? { '0': ['sex', 'age_band'], '1': ['language', 'wishes'] }),
    ],
  );
  await db.asOwner(`insert into directory.service_kind_offered (service_id, kind_code) values ($1, $2)`, [
    serviceId,
    given.kind ?? 'azylove-domy',
  ]);
  await db.asOwner(`insert into directory.service_form (service_id, form) values ($1, 'residential')`, [serviceId]);
  const address = given.address === undefined && given.channel === 'link' ? 'prijem@example.cz' : given.address;
  if (address)
    await db.asOwner(
      `insert into directory.contact (organisation_id, service_id, function_code, email, origin)
         values ($1, $2, 'admissions', $3, 'owner')`,
      [organisationId, serviceId, address],
    );
  for (const [index, condition] of (given.conditions ?? []).entries()) {
    await db.asOwner(
      `insert into directory.admission_condition (service_id, position, code, operator, value, due, strict, sentence, origin)
         values ($1, $2, $3, $4, $5, $6, true, $7, 'owner')`,
      [
        serviceId,
        index + 1,
        condition.code,
        condition.operator,
        JSON.stringify(condition.value),
        condition.due ?? 'on_admission',
        condition.sentence,
      ],
    );
  }
  const unitId = await one(
    `insert into capacity.unit (service_id, name, measure, version) values ($1, 'Lůžka', 'beds', 1) returning id`,
    [serviceId],
  );
  const beds = given.beds ?? 4;
  await db.asOwner(`insert into capacity.slot (unit_id, number) select $1, generate_series(1, $2::int)`, [
    unitId,
    beds,
  ]);
  const asOf = new Date(clock.now().getTime() - 60_000);
  await db.asOwner(
    `insert into capacity.statement (unit_id, total, free, as_of, valid_until, means, recorded_at)
       values ($1, $2, $3, $4, $5, 'profile', $4)`,
    [unitId, beds, given.free ?? beds, asOf, new Date(asOf.getTime() + 7 * 86_400_000)],
  );
  return { organisationId, serviceId, unitId };
};
