import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const hears = 'handover.sender_hears(uuid, timestamptz)';
const moves = 'handover.move_by_itself(uuid, text, text, text, timestamptz)';
const neverTold = `when h.state in ('arrived', 'not_arrived') then h.sender_news_at else moment end`;
// Where somebody is logged in, a person takes an agreement back: whoever did not come is then no news, as before.
const toldWhereAgreed = `when h.state not in ('arrived', 'not_arrived') then moment
  when nullif(current_setting('navaz.account', true), '') is not null then h.sender_news_at
  when handover.sender_hears(h.id, moment) then moment else h.sender_news_at end`;

/**
 * Of a stay the sender hears what the person agreed to, also where a service ends under the resident and nobody is logged
 * in: an agreement to `arrival` that stands at that moment for the unit that leads the case. A basis that institutions have
 * of their own is not asked here: by it alone nothing is told.
 */
export class AStayAgreedToBeTold0057 implements MigrationInterface {
  readonly name = 'AStayAgreedToBeTold0057000000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ${hears.replace('uuid', 'asked uuid').replace('timestamptz', 'moment timestamptz')}
      returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform platform.require_nobody();
        perform platform.require_now(moment);
        return exists (
          select from handover.handover h where h.id = asked and h.state not in ('arrived', 'not_arrived', 'closed'))
        or exists (
          select from handover.handover h join consent.agreed_back(h.id) agreed on agreed.recipient_id = h.sender_unit_id
          where h.id = asked and h.content_destroyed_at is null
            and agreed.purpose = 'report_back' and agreed.detail = 'arrival' and agreed.state in ('given', 'renewed')
            and agreed.valid_until >= (moment at time zone 'Europe/Prague')::date);
      end $$`);
    await runner.query(`revoke all on function ${hears} from public`);
    await runner.query(`grant execute on function ${hears} to navaz_app`);
    await rewriteFunction(runner, moves, neverTold, toldWhereAgreed);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, moves, toldWhereAgreed, neverTold);
    await runner.query(`drop function ${hears}`);
  }
}
