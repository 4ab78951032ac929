// Services with places that take requests. Put there by the owner of the database: keeping a directory is not measured here.

const conditions = [
  { code: 'identity_document', operator: 'required', value: null, sentence: 'Občanský průkaz s sebou.' },
  { code: 'abstinence', operator: 'at_least', value: 30, sentence: 'Měsíc bez alkoholu a drog.' },
];

/** @typedef {{ organisationId: string, serviceId: string, unitId: string }} Shelter */

/**
 * An organisation with one shelter on the platform, so many beds, all free as of a minute ago, and two conditions.
 * @param {import('pg').Client} owner @param {{ name: string, beds: number }} given
 * @returns {Promise<Shelter>}
 */
export const makeShelter = async (owner, { name, beds }) => {
  const one = async (sql, values) => (await owner.query(sql, values)).rows[0].id;
  const organisationId = await one(
    `insert into directory.organisation (name, kind, origin, version) values ($1, 'ngo', 'owner', 1) returning id`,
    [name],
  );
  const serviceId = await one(
    `insert into directory.service (organisation_id, name, origin, version, channel, minimum_data, booking_horizon_days)
     values ($1, $2, 'owner', 1, 'platform', '{"0": ["sex", "age_band"], "1": ["language", "wishes"]}', 120) returning id`,
    [organisationId, `Azylový dům ${name}`],
  );
  await owner.query(`insert into directory.service_kind_offered (service_id, kind_code) values ($1, 'azylove-domy')`, [
    serviceId,
  ]);
  await owner.query(`insert into directory.service_form (service_id, form) values ($1, 'residential')`, [serviceId]);
  for (const [index, { code, operator, value, sentence }] of conditions.entries()) {
    await owner.query(
      `insert into directory.admission_condition (service_id, position, code, operator, value, due, strict, sentence, origin)
       values ($1, $2, $3, $4, $5, 'on_admission', true, $6, 'owner')`,
      [serviceId, index + 1, code, operator, JSON.stringify(value), sentence],
    );
  }
  const unitId = await one(
    `insert into capacity.unit (service_id, name, measure, version) values ($1, 'Lůžka', 'beds', 1) returning id`,
    [serviceId],
  );
  await owner.query(`insert into capacity.slot (unit_id, number) select $1, generate_series(1, $2::int)`, [
    unitId,
    beds,
  ]);
  await owner.query(
    `insert into capacity.statement (unit_id, total, free, as_of, valid_until, means, recorded_at)
     values ($1, $2, $2, now() - interval '1 minute', now() + interval '7 days', 'profile', now() - interval '1 minute')`,
    [unitId, beds],
  );
  return { organisationId, serviceId, unitId };
};
