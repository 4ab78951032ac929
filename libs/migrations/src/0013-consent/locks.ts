import type { QueryRunner } from 'typeorm';

const tables = ['signing', 'subject_grant', 'expression', 'grant_event', 'slip_code'];

/** Who sees and writes which row. */
export const lockRows = async (runner: QueryRunner): Promise<void> => {
  for (const table of tables) {
    await runner.query(`alter table consent.${table} enable row level security`);
    await runner.query(`alter table consent.${table} force row level security`);
    // The functions below and nobody else: the owner never connects to serve.
    await runner.query(
      `create policy ${table}_functions on consent.${table} to current_user using (true) with check (true)`,
    );
  }
  const held = `platform.actor_handles_people() and holder_id = platform.actor_organisation()`;
  const addressed = `platform.actor_handles_people() and state in ('given', 'renewed')
      and recipient_organisation_id = platform.actor_organisation()
      and (recipient_kind = 'unit' or platform.actor_covers(recipient_id))`;
  await runner.query(`create policy signing_held on consent.signing to navaz_app using (${held}) with check (${held})`);
  // To a recipient a grant that does not hold is not there: why it ended is nobody's business.
  await runner.query(
    `create policy subject_grant_seen on consent.subject_grant for select to navaz_app using ((${held}) or (${addressed}))`,
  );
  await runner.query(
    `create policy subject_grant_asked on consent.subject_grant for insert to navaz_app with check (${held})`,
  );
  await runner.query(`
    create policy subject_grant_locked on consent.subject_grant for update to navaz_app
    using ((${held}) or (${addressed})) with check (false)`);
  const ofHeldSigning = `exists (select from consent.signing signing where signing.id = expression.signing_id)`;
  await runner.query(
    `create policy expression_held on consent.expression to navaz_app using (${ofHeldSigning}) with check (${ofHeldSigning})`,
  );
  const ofHeldGrant = `exists (select from consent.subject_grant held where held.id = grant_event.grant_id
      and held.holder_id = platform.actor_organisation())`;
  await runner.query(
    `create policy grant_event_held on consent.grant_event for select to navaz_app using (${ofHeldGrant})`,
  );
  // A recipient may record that the subject took the agreement back, and nothing else.
  await runner.query(`
    create policy grant_event_recorded on consent.grant_event for insert to navaz_app
    with check (state <> 'requested' and exists (
      select from consent.subject_grant seen where seen.id = grant_event.grant_id
        and (seen.holder_id = platform.actor_organisation() or grant_event.state = 'withdrawn')))`);
};
