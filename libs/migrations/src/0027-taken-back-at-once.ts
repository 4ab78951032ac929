import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAct, dropAct } from './0019-handover-by-itself/act-functions.js';
import { actsByItself, type ActByItself } from './0019-handover-by-itself/acts.js';
import { createKeptFor } from './0025-last-lock/recipients.js';
import { guard, unguard } from './0025-last-lock/guarding.js';
import { guards, guardsOf } from './0025-last-lock/guards.js';

const actOf = (name: string): ActByItself => {
  const found = actsByItself.find((act) => act.name === name);
  if (!found) throw new Error(`There is no act ${name}.`);
  return found;
};

const endKeepingThePlace = actOf('end_by_subject');
const giveBackLater = actOf('give_kept_place_back');
/** The same end without a place that stays held: nothing is given but the grants, and nothing is set. */
const { sets: _kept, ...end } = endKeepingThePlace;
const endGivingThePlaceBack: ActByItself = { ...end, given: 'grants uuid[]' };

const remakeGuarded = async (
  runner: QueryRunner,
  acts: { readonly away: readonly ActByItself[]; readonly instead: readonly ActByItself[] },
): Promise<void> => {
  for (const act of acts.away) {
    for (const one of guardsOf(act)) await unguard(runner, one);
    await dropAct(runner, act);
  }
  for (const act of acts.instead) {
    await createAct(runner, act);
    for (const one of guardsOf(act)) await guard(runner, one);
  }
};

const participations = 'handover.end_participations(uuid[], timestamptz)';
const withdrawByCode = 'consent.withdraw_by_code(bytea, smallint[], timestamptz)';

const guardOf = (signature: string) => {
  const found = guards.find((one) => one.signature === signature);
  if (!found) throw new Error(`There is no guard of ${signature}.`);
  return found;
};

const reguard = async (runner: QueryRunner, signature: string, asks: string): Promise<void> => {
  await unguard(runner, { signature, asks });
  await guard(runner, { signature, asks });
};

/**
 * What follows from an agreement taken back follows in that very commit: places are free and participations over, and
 * what the agreement was about is locked before the agreement, as everybody else locks it.
 */
export class TakenBackAtOnce0027 implements MigrationInterface {
  readonly name = 'TakenBackAtOnce0027000000027';

  async up(runner: QueryRunner): Promise<void> {
    await this.places(runner);
    await this.order(runner);
    // Whoever is logged in may be told that grants ended: only those that no longer hold end anything.
    const { asks } = guardOf(participations);
    await reguard(runner, participations, asks.replace('perform platform.require_nobody();', ''));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of [participations, withdrawByCode]) await reguard(runner, signature, guardOf(signature).asks);
    await runner.query(`drop function handover.lock_agreed(bytea)`);
    await runner.query(`alter table handover.handover add column hold_until timestamptz`);
    await runner.query(`
      create index handover_hold_until on handover.handover (hold_until) where hold_until is not null`);
    await remakeGuarded(runner, { away: [endGivingThePlaceBack], instead: [endKeepingThePlace, giveBackLater] });
    await createKeptFor(runner);
  }

  /** No place stays held after the end of a request: a provider could tell by it who had ended it, and how. */
  private async places(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update capacity.hold held set released_at = greatest(held.taken_at, now()), release_reason = 'let_go'
      from handover.handover h
      where held.holder_kind = 'handover' and held.holder_id = h.id and held.released_at is null
        and h.hold_until is not null`);
    await runner.query(`drop function handover.kept_for(uuid, timestamptz)`);
    await remakeGuarded(runner, { away: [endKeepingThePlace, giveBackLater], instead: [endGivingThePlaceBack] });
    await runner.query(`alter table handover.handover drop column hold_until`);
  }

  /** The request or the question first, then the grants: the one order for everybody. */
  private async order(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.lock_agreed(code bytea) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        about constant uuid[] := array(
          select held.about_id from consent.slip_code slip
          join consent.subject_grant held on held.signing_id = slip.signing_id where slip.code_hash = code);
      begin
        perform from handover.handover h where h.id = any (about) order by h.id for update;
        perform from handover.fact_question q where q.id = any (about) order by q.id for update;
      end $$`);
    await runner.query(`revoke all on function handover.lock_agreed(bytea) from public`);
    const { asks } = guardOf(withdrawByCode);
    await reguard(runner, withdrawByCode, `${asks} perform handover.lock_agreed(hash);`);
  }
}
