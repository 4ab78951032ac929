import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const before = 'handover.withdraw_everything(uuid, timestamptz, text)';
const after = 'handover.withdraw_everything(uuid, timestamptz, text, text)';
const byCode = 'unguarded.withdraw_by_code(bytea, smallint[], timestamptz)';

/** What each part says of who took it back, without asking and with it. */
const parts = [
  ['how text)', 'how text, party text)'],
  [
    `raise exception 'Taken back in no known way.' using errcode = 'check_violation';
        end if;`,
    `raise exception 'Taken back in no known way.' using errcode = 'check_violation';
        end if;
        if party is null then
          raise exception 'Taken back by nobody.' using errcode = 'check_violation';
        end if;`,
  ],
  [`'withdrawn', said_at, how, 'subject'`, `'withdrawn', said_at, how, party`],
  [
    `jsonb_build_object('by', how, 'everything', true)`,
    `jsonb_build_object('by', how, 'byParty', party, 'everything', true)`,
  ],
] as const;

const remake = async (runner: QueryRunner, from: string, to: string, turned: boolean): Promise<void> => {
  const [made] = (await runner.query(`select pg_get_functiondef(to_regprocedure($1)) as text`, [from])) as {
    text: string | null;
  }[];
  let text = made?.text ?? '';
  for (const [without, asking] of parts) {
    const [away, instead] = turned ? [asking, without] : [without, asking];
    if (text.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${from}.`);
    text = text.replace(away, instead);
  }
  // A function with another list of parameters is another function.
  await runner.query(text);
  await runner.query(`drop function ${from}`);
  await runner.query(`revoke all on function ${to} from public`);
  await runner.query(`grant execute on function ${to} to navaz_app`);
};

const reasonsBefore = ['no_room', 'day_ahead', 'not_promisable', 'to_be_assessed', 'offer_lapsed'];
const reasonsAfter = ['place_lost', 'release_moved'];

const waitFor = async (runner: QueryRunner, reasons: readonly string[]): Promise<void> => {
  const listed = reasons.map((reason) => `'${reason}'`).join(', ');
  await runner.query(`alter table capacity.waiting_entry drop constraint waiting_entry_reason`);
  await runner.query(
    `alter table capacity.waiting_entry add constraint waiting_entry_reason check (reason in (${listed}))`,
  );
};

/**
 * An agreement may be taken back by a guardian, as it may be given by one: the record says who it was, and does not call
 * it the person's own act. Of the code on the slip it says nobody, because nobody knows who types it.
 *
 * And who waits again because the person let an offer go waits for that, and not because nobody answered in time.
 */
export class SaidAsItWas0059 implements MigrationInterface {
  readonly name = 'SaidAsItWas0059000000059';

  async up(runner: QueryRunner): Promise<void> {
    await remake(runner, before, after, false);
    await rewriteFunction(runner, byCode, `'code', 'subject'`, `'code', null`);
    await waitFor(runner, [...reasonsBefore, 'offer_let_go', ...reasonsAfter]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update capacity.waiting_entry set reason = 'offer_lapsed' where reason = 'offer_let_go'`);
    await waitFor(runner, [...reasonsBefore, ...reasonsAfter]);
    await rewriteFunction(runner, byCode, `'code', null`, `'code', 'subject'`);
    await remake(runner, after, before, true);
  }
}
