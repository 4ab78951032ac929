import type { Transaction } from '@navaz/platform';

/**
 * Rows of the vanishing record that would stand twice beside an open one of the survivor are ended first; nothing is
 * deleted. $1 = vanishing, $2 = survivor, $3 = now.
 */
const endTwins = [
  `update directory.recommendation gone set withdrawn_at = $3
   where gone.organisation_id = $1 and gone.withdrawn_at is null and exists (
     select from directory.recommendation stays where stays.organisation_id = $2
       and stays.by_organisation_id = gone.by_organisation_id and stays.withdrawn_at is null)`,
  `update directory.register_conflict gone set settled_at = $3, settled_as = 'vanished'
   where gone.organisation_id = $1 and gone.service_id is null and gone.settled_at is null and exists (
     select from directory.register_conflict stays where stays.organisation_id = $2 and stays.service_id is null
       and stays.field = gone.field and stays.settled_at is null)`,
  `update directory.claim gone set decided_at = $3, decided_as = 'expired'
   where gone.organisation_id = $1 and gone.decided_at is null and exists (
     select from directory.claim stays where stays.organisation_id = $2 and stays.account_id = gone.account_id
       and stays.decided_at is null)`,
  `update directory.error_report gone set settled_at = $3
   where gone.by_organisation_id = $1 and gone.settled_at is null and exists (
     select from directory.error_report stays where stays.by_organisation_id = $2
       and stays.service_id = gone.service_id and stays.part = gone.part and stays.settled_at is null)`,
];

/**
 * Every column that says whose a record is, or who acted. Who changed and who verified (`change.by_organisation_id`,
 * `verification.by_organisation_id`) stays: that is history, and only added to.
 */
const columns = [
  ['service', 'organisation_id'],
  ['contact', 'organisation_id'],
  ['accreditation', 'organisation_id'],
  ['accreditation', 'confirmed_by_organisation_id'],
  ['recommendation', 'organisation_id'],
  ['register_conflict', 'organisation_id'],
  ['claim', 'organisation_id'],
  ['change', 'organisation_id'],
  ['error_report', 'by_organisation_id'],
  ['organisation', 'parent_id'],
  ['organisation', 'merged_into_id'],
] as const;

/** Moves everything of one record to another, and answers which services moved. */
export const moveRecords = async (
  tx: Transaction,
  goneId: string,
  survivorId: string,
  now: Date,
): Promise<readonly string[]> => {
  const pair = [goneId, survivorId];
  const services = await tx.query<{ id: string }>(`select id from directory.service where organisation_id = $1`, [
    goneId,
  ]);
  for (const statement of endTwins) await tx.query(statement, [...pair, now]);
  await tx.query(`update directory.organisation set merged_into_id = $2, version = version + 1 where id = $1`, pair);
  // Before the services: an address that is left behind by its service is forgotten.
  await tx.query(`select directory.move_secret_addresses($1, $2)`, pair);
  for (const [table, column] of columns) {
    await tx.query(`update directory.${table} set ${column} = $2 where ${column} = $1`, pair);
  }
  return services.map((service) => service.id);
};
