import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Narrow doors around handovers: what runs without an actor, or sees one thing past the policies. One purpose each. */
export class AroundHandovers0020 implements MigrationInterface {
  readonly name = 'AroundHandovers0020000000020';

  async up(runner: QueryRunner): Promise<void> {
    await this.participations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.end_participations(uuid[], timestamptz)`);
  }

  /** Participations end with the agreement they stand on. */
  private async participations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.end_participations(grants uuid[], at timestamptz) returns integer
      language plpgsql security definer set search_path = pg_catalog as $$
      declare
        ended uuid[];
      begin
        with gone as (
          update handover.participant set ended_at = at where grant_id = any (grants) and ended_at is null returning id)
        select array_agg(id) into ended from gone;
        if ended is null then return 0; end if;
        perform audit.append_act('handover.endParticipation', 'participant', null,
          jsonb_build_object('participants', to_jsonb(ended)));
        return cardinality(ended);
      end $$`);
    await runner.query(`revoke all on function handover.end_participations(uuid[], timestamptz) from public`);
    await runner.query(`grant execute on function handover.end_participations(uuid[], timestamptz) to navaz_app`);
  }
}
