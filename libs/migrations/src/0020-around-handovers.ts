import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callable by the application and by nobody else. */
const openToApplication = async (runner: QueryRunner, signature: string): Promise<void> => {
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`grant execute on function ${signature} to navaz_app`);
};

const signatures = [
  'handover.recognise(uuid, date)',
  'consent.holds(uuid, date)',
  'handover.ask_follow_ups(date, timestamptz, integer)',
  'handover.report_about(uuid)',
  'handover.agreed_back(uuid)',
  'consent.agreed_back(uuid)',
  'handover.end_participations(uuid[], timestamptz)',
];

/** Narrow doors around handovers: what runs without an actor, or sees one thing past the policies. One purpose each. */
export class AroundHandovers0020 implements MigrationInterface {
  readonly name = 'AroundHandovers0020000000020';

  async up(runner: QueryRunner): Promise<void> {
    await this.participations(runner);
    await this.agreedBack(runner);
    await this.reports(runner);
    await this.followUps(runner);
    await this.recognition(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of signatures) await runner.query(`drop function ${signature}`);
  }

  /** Participations end with the agreement they stand on. */
  private async participations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.end_participations(grants uuid[], at timestamptz) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
    await openToApplication(runner, 'handover.end_participations(uuid[], timestamptz)');
  }

  /**
   * What may go back, for the provider that writes it: the grants are addressed to others, and row-level security hides
   * them from it. Locked until the commit, like every read of a grant that something is done upon.
   */
  private async agreedBack(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function consent.agreed_back(about uuid)
      returns table (recipient_id uuid, purpose text, detail text, state text, valid_until date)
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        select held.recipient_id, held.purpose, held.detail, held.state, held.valid_until
        from consent.subject_grant held
        where held.about_id = about and held.purpose in ('report_back', 'follow_up')
        order by held.id for share
      $$`);
    // Only the door below calls it: it knows who the provider is.
    await runner.query(`revoke all on function consent.agreed_back(uuid) from public`);
    await runner.query(`
      create function handover.agreed_back(asked uuid)
      returns table (recipient_id uuid, purpose text, detail text, state text, valid_until date)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if not exists (select from handover.handover h where h.id = asked and h.state <> 'draft'
            and platform.actor_handles_people() and h.recipient_organisation_id = platform.actor_organisation()
            and (h.recipient_service_id is null or platform.actor_covers(h.recipient_service_id))) then
          return;
        end if;
        return query select * from consent.agreed_back(asked);
      end $$`);
    await openToApplication(runner, 'handover.agreed_back(uuid)');
  }

  /** What a report is about, for the unit it was sent to: it may stand on no side of the handover. */
  private async reports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.report_about(asked uuid)
      returns table (subject_id uuid, handover_id uuid, reference text, owner_unit_id uuid, provider_id uuid,
        service_id uuid, reveals_health boolean, residential boolean)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select h.subject_id, h.id, h.reference, h.sender_unit_id, h.recipient_organisation_id, h.recipient_service_id,
          h.reveals_health, h.residential
        from handover.report r join handover.handover h on h.id = r.handover_id
        where r.id = asked and r.sent_at is not null and platform.actor_handles_people()
          and r.to_unit_id = platform.actor_organisation()
      $$`);
    await openToApplication(runner, 'handover.report_about(uuid)');
  }

  /**
   * Who has to be asked how it goes: 1, 3 and 6 months after release, where the person agreed; late ones not after 60
   * days.
   */
  private async followUps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.ask_follow_ups(today date, at timestamptz, at_most integer)
      returns table (reference text, organisation uuid, service uuid, account uuid)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        months integer := 0;
      begin
        for reference, organisation, service, account in
          with due as (
            select h.id, m.month, (coalesce(h.release_latest, h.arrived_on) + make_interval(months => m.month))::date as day
            from handover.handover h cross join (values (1), (3), (6)) m(month)
            where h.arrived_on is not null and h.content_destroyed_at is null),
          asked as (
            insert into handover.follow_up (handover_id, month, due_on, asked_at)
            select due.id, due.month, due.day, at from due
            where due.day between today - 60 and today
              and not exists (select from handover.follow_up f where f.handover_id = due.id and f.month = due.month)
              and exists (select from consent.agreed_back(due.id) held
                where held.purpose = 'follow_up' and held.state in ('given', 'renewed') and held.valid_until >= today)
            order by due.day, due.id limit at_most
            on conflict do nothing returning handover_id)
          select h.reference, h.recipient_organisation_id, h.recipient_service_id, h.provider_account_id
          from asked join handover.handover h on h.id = asked.handover_id
        loop
          months := months + 1;
          return next;
        end loop;
        if months > 0 then
          perform audit.append_act('handover.askFollowUp', 'handover', null, jsonb_build_object('count', months));
        end if;
      end $$`);
    await openToApplication(runner, 'handover.ask_follow_ups(date, timestamptz, integer)');
  }

  /**
   * Whether another person's case with the same hash and kind is being helped, asked by the owner of a need that is
   * recorded with its grant. Yes only where the other one granted it, too; then both statements show it.
   */
  private async recognition(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function consent.holds(asked uuid, today date) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform from consent.subject_grant held
        where held.id = asked and held.state in ('given', 'renewed') and held.valid_until >= today for share;
        return found;
      end $$`);
    // Only the door below calls it.
    await runner.query(`revoke all on function consent.holds(uuid, date) from public`);
    await runner.query(`
      create function handover.recognise(asked uuid, today date) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        mine handover.recognition;
        other handover.recognition;
        shown jsonb;
        known boolean := false;
      begin
        select r.* into mine from handover.recognition r join handover.subject s on s.id = r.subject_id
        where r.need_id = asked and platform.actor_handles_people() and s.unit_id = platform.actor_organisation();
        if mine.need_id is null or not consent.holds(mine.grant_id, today) then return false; end if;
        shown := jsonb_build_object('askedId', asked, 'fields', jsonb_build_array('recognition'),
          'purpose', 'be_recognised', 'operation', 'handover.recogniseNeed');
        for other in
          select r.* from handover.recognition r join handover.need n on n.id = r.need_id
          where r.hash = mine.hash and r.kind = mine.kind and r.subject_id <> mine.subject_id and n.closed_at is null
            and exists (select from handover.handover h
              where h.need_id = r.need_id and h.state <> 'draft' and h.ended_at is null)
          order by r.need_id limit 20
        loop
          if consent.holds(other.grant_id, today) then
            known := true;
            exit;
          end if;
        end loop;
        perform audit.append_disclosures(jsonb_build_array(shown || jsonb_build_object('subjectId', mine.subject_id,
          'ownerUnitId', platform.actor_organisation(), 'grantId', mine.grant_id))
          || case when known then jsonb_build_array(shown || jsonb_build_object('subjectId', other.subject_id,
            'ownerUnitId', (select s.unit_id from handover.subject s where s.id = other.subject_id),
            'askedId', other.need_id, 'grantId', other.grant_id)) else '[]'::jsonb end);
        return known;
      end $$`);
    await openToApplication(runner, 'handover.recognise(uuid, date)');
  }
}
