import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = 'provider_reason = null,';
const cleared = `${kept} unmet_condition_id = null,`;

/** What is forgotten with the reason; the function stays as it stands otherwise. */
const rewriteClearing = async (runner: QueryRunner, away: string, instead: string): Promise<void> => {
  const [row] = (await runner.query(
    `select pg_get_functiondef('handover.clear_handovers(uuid[], timestamptz)'::regprocedure) as made`,
  )) as { made: string }[];
  if (row?.made.split(away).length !== 2) throw new Error('The function that clears requests is another one.');
  await runner.query(row.made.replace(away, instead));
};

/**
 * A decline says which of the service's conditions is not met. The provider chooses from them as they are frozen with the
 * request: the service's own words, never an answer to them, which stays with the sender.
 */
export class WhichCondition0041 implements MigrationInterface {
  readonly name = 'WhichCondition0041000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.handover add column unmet_condition_id uuid`);
    await runner.query(`grant update (unmet_condition_id) on handover.handover to navaz_app`);
    await runner.query(`
      create function handover.conditions_asked(asked uuid)
      returns table (condition_id uuid, code text, sentence text, revealing boolean)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select said.condition_id, said.code, said.frozen ->> 'sentence', (said.frozen ->> 'revealing')::boolean
        from handover.condition_answer said join handover.handover h on h.id = said.handover_id
        where said.handover_id = asked and said.dropped_at is null
          and platform.actor_handles_people()
          and (h.sender_unit_id = platform.actor_organisation() or (h.state <> 'draft'
            and h.recipient_organisation_id = platform.actor_organisation()
            and (h.recipient_service_id is null or platform.actor_covers(h.recipient_service_id))))
        order by coalesce((said.frozen ->> 'position')::int, 0), said.condition_id
      $$`);
    await runner.query(`revoke all on function handover.conditions_asked(uuid) from public`);
    await runner.query(`grant execute on function handover.conditions_asked(uuid) to navaz_app`);
    await rewriteClearing(runner, kept, cleared);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteClearing(runner, cleared, kept);
    await runner.query(`drop function handover.conditions_asked(uuid)`);
    await runner.query(`alter table handover.handover drop column unmet_condition_id`);
  }
}
