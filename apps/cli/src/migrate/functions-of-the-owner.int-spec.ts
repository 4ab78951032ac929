import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { stateOf } from './as-the-application.support-spec.js';

/** What an argument of a type is, said by a caller who claims that it is next year. */
const nextYear: Readonly<Record<string, string>> = {
  uuid: `'00000000-0000-4000-8000-000000000000'`,
  'uuid[]': `'{}'`,
  text: `'x'`,
  'text[]': `'{}'`,
  integer: '1',
  bigint: '1',
  bytea: `sha256('x')`,
  'smallint[]': `'{1}'`,
  jsonb: `'[]'`,
  date: `current_date + 366`,
  'timestamp with time zone': `now() + interval '1 year'`,
};

/** Functions that take an instant and have a caller who answers for it: only the unit that leads the case may call them. */
const answeredFor = ['handover.move_case'];

/** What is done where nobody is logged in, and by nobody who is. */
const byNobody = [
  'consent.forget',
  'consent.invalidate_recipient',
  'handover.ask_follow_ups',
  'handover.clear_ended',
  'handover.erase_again',
  'handover.forget_skeletons',
  'handover.forget_unsent',
  'handover.interviews_over',
  'handover.leave_to_unit',
  'handover.sender_hears',
  'handover.subjects_past_retention',
  'platform.forget_commands',
  'platform.forget_links',
];

interface Callable {
  readonly name: string;
  readonly types: string[];
}

describe('functions of the owner, called by the application with whatever it likes', () => {
  let db: TestDatabase;
  let callable: Callable[];
  const worker = testContext({ role: 'worker' });
  const state = (ctx: RequestContext, sql: string) => stateOf(db, ctx, sql);
  const call = ({ name, types }: Callable): string =>
    `select * from ${name}(${types.map((type) => `(${nextYear[type] ?? 'null'})::${type}`).join(', ')})`;

  beforeAll(async () => {
    db = await testDatabase([], { serverClock: true });
    callable = await db.asOwner<Callable>(
      `select p.oid::regproc::text as name,
         array(select format_type(given.type, null) from unnest(p.proargtypes) with ordinality as given(type, place)
           order by given.place) as types
       from pg_proc p
       where p.prosecdef and has_function_privilege('navaz_app', p.oid, 'execute')
         and has_schema_privilege('navaz_app', p.pronamespace, 'usage')
         and p.prorettype <> 'trigger'::regtype order by 1`,
    );
  });
  afterAll(() => db.close());

  it('none of them believes that it is next year', async () => {
    const timed = callable.filter(
      ({ name, types }) =>
        (types.includes('date') || types.includes('timestamp with time zone')) && !answeredFor.includes(name),
    );
    expect(timed.length).toBeGreaterThan(30);
    const believed: string[] = [];
    for (const one of timed) {
      const ended = await state(testContext(), call(one));
      if (ended !== '22007') believed.push(`${one.name}: ${ended}`);
    }
    expect(believed).toEqual([]);
  });

  it('what is done by nobody is refused to whoever is logged in', async () => {
    const acts = callable.filter(
      ({ name }) =>
        byNobody.includes(name) || /_due$|\.(expire_|lapse_|close_not|end_with|remind|tell_team|tell_of)/.test(name),
    );
    expect(acts.length).toBe(byNobody.length + 25);
    for (const one of acts) expect([one.name, await state(worker, call(one))]).toEqual([one.name, '42501']);
  });

  it('the application reaches neither the clock nor what lies behind the guards', async () => {
    expect(await state(testContext(), `select platform.has_own_clock()`)).toBe('42501');
    const replace = `create or replace function platform.has_own_clock() returns boolean language sql as 'select true'`;
    expect(await state(testContext(), replace)).toBe('42501');
    const hidden = await db.asOwner<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'unguarded' and (has_function_privilege('navaz_app', p.oid, 'execute')
         or has_schema_privilege('navaz_app', n.oid, 'usage'))`,
    );
    expect(hidden).toEqual([]);
  });
});
