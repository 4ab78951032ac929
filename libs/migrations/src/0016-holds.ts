import type { MigrationInterface, QueryRunner } from 'typeorm';

const characteristics = `array['ground_floor', 'wheelchair', 'single', 'dog', 'women_only', 'men_only', 'couple',
  'with_child', 'quiet']`;

/** Places held for somebody, and who waits for one. Whoever it is, is an id that means nothing here. */
export class Holds0016 implements MigrationInterface {
  readonly name = 'Holds0016000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await this.holds(runner);
    await this.waiting(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table capacity.waiting_entry, capacity.hold`);
    await runner.query(`drop extension btree_gist`);
  }

  private async holds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table capacity.hold (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        unit_id uuid not null,
        slot_id uuid,
        during daterange not null,
        characteristics text[] not null default '{}',
        holder_kind text not null,
        holder_id uuid not null,
        firmness text not null,
        taken_at timestamptz not null,
        expires_at timestamptz,
        occupied_at timestamptz,
        released_at timestamptz,
        release_reason text,
        left_at timestamptz,
        constraint hold_pk primary key (id),
        constraint hold_unit foreign key (unit_id) references capacity.unit (id),
        constraint hold_slot foreign key (slot_id) references capacity.slot (id),
        constraint hold_days check (not isempty(during) and lower(during) is not null),
        constraint hold_characteristics_known check (characteristics <@ ${characteristics}),
        constraint hold_holder_kind check (holder_kind in ('handover', 'enquiry')),
        constraint hold_firmness check (firmness in ('tentative', 'firm')),
        constraint hold_tentative_ends check ((firmness = 'tentative') = (expires_at is not null)),
        constraint hold_ends_later check (expires_at > taken_at),
        constraint hold_enquiry_short check (holder_kind <> 'enquiry'
          or (firmness = 'tentative' and expires_at <= taken_at + interval '8 days')),
        constraint hold_occupied_firm check (occupied_at is null or firmness = 'firm'),
        constraint hold_release_reason check ((released_at is null) = (release_reason is null)
          and release_reason in ('let_go', 'left', 'expired', 'moved', 'counted')),
        constraint hold_left_counted check (left_at is null or coalesce(release_reason = 'counted', false)),
        constraint hold_slot_once exclude using gist (slot_id with =, during with &&) where (released_at is null)
      )`);
    await runner.query(
      `create unique index hold_one_per_holder on capacity.hold (holder_kind, holder_id) where released_at is null`,
    );
    await runner.query(`create index hold_holder on capacity.hold (holder_id)`);
    await runner.query(`create index hold_unit_id on capacity.hold (unit_id, released_at)`);
    await runner.query(`create index hold_expiring on capacity.hold (expires_at) where released_at is null`);
    await runner.query(`grant select, insert, delete on capacity.hold to navaz_app`);
    await runner.query(`
      grant update (during, holder_kind, holder_id, firmness, expires_at, occupied_at, released_at, release_reason, left_at)
      on capacity.hold to navaz_app`);
  }

  private async waiting(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table capacity.waiting_entry (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        unit_id uuid,
        characteristics text[] not null default '{}',
        holder_kind text not null,
        holder_id uuid not null,
        from_day date not null,
        reason text not null,
        joined_at timestamptz not null,
        line bigint generated always as identity,
        left_at timestamptz,
        constraint waiting_entry_pk primary key (id),
        constraint waiting_entry_unit foreign key (unit_id) references capacity.unit (id),
        constraint waiting_entry_characteristics_known check (characteristics <@ ${characteristics}),
        constraint waiting_entry_holder_kind check (holder_kind in ('handover', 'enquiry')),
        constraint waiting_entry_reason check (reason in ('no_room', 'day_ahead', 'not_promisable', 'to_be_assessed',
          'offer_lapsed', 'place_lost', 'release_moved'))
      )`);
    await runner.query(
      `create unique index waiting_entry_once on capacity.waiting_entry (holder_kind, holder_id) where left_at is null`,
    );
    await runner.query(
      `create index waiting_entry_line on capacity.waiting_entry (service_id, line) where left_at is null`,
    );
    await runner.query(`grant select, insert, delete on capacity.waiting_entry to navaz_app`);
    await runner.query(`grant update (from_day, reason, left_at) on capacity.waiting_entry to navaz_app`);
  }
}
