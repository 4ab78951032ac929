import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@navaz/kernel';
import { constraintOf, sqlStateOf } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { makeOwnedUnit, type MadeUnit } from '../room.support-spec.js';
import { latestEnquiryEnd } from './hold-limits.js';

jest.setTimeout(60_000);

describe('the database itself, past every service, as its owner', () => {
  let db: TestDatabase;
  let made: MadeUnit;
  let slots: string[];

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    made = await makeOwnedUnit(db, { slots: 2 });
    const rows = await db.asOwner<{ id: string }>(`select id from capacity.slot where unit_id = $1 order by number`, [
      made.unitId,
    ]);
    slots = rows.map((row) => row.id);
  });

  const insert = async (columns: Record<string, unknown> = {}): Promise<string> => {
    const given = {
      service_id: made.serviceId,
      unit_id: made.unitId,
      slot_id: slots[0],
      during: '[2025-10-10,2025-10-20)',
      holder_kind: 'handover',
      holder_id: randomUUID(),
      firmness: 'firm',
      taken_at: '2025-10-10T10:00:00Z',
      ...columns,
    };
    const names = Object.keys(given);
    const [row] = await db.asOwner<{ id: string }>(
      `insert into capacity.hold (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
      Object.values(given),
    );
    return row?.id ?? '';
  };
  const faultOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(() => null).catch((thrown: unknown) => thrown);

  it.each<[string, string]>([
    ['the same days', '[2025-10-10,2025-10-20)'],
    ['one common day', '[2025-10-19,2025-10-20)'],
    ['days around', '[2025-01-01,)'],
    ['days within', '[2025-10-12,2025-10-13)'],
    ['all days', '(,)'],
  ])('never promises a place twice: %s', async (_what, during) => {
    await insert();
    const fault = await faultOf(insert({ during }));
    expect(['hold_slot_once', 'hold_days']).toContain(constraintOf(fault));
    expect(['23P01', '23514']).toContain(sqlStateOf(fault));
  });

  it('lets stays follow each other, other places and released ones be', async () => {
    const first = await insert();
    await insert({ during: '[2025-10-20,)' });
    await insert({ during: '[2025-10-01,2025-10-10)' });
    await insert({ slot_id: slots[1] });
    await db.asOwner(`update capacity.hold set released_at = now(), release_reason = 'let_go' where id = $1`, [first]);
    await insert();
    const again = await faultOf(
      db.asOwner(`update capacity.hold set released_at = null, release_reason = null where id = $1`, [first]),
    );
    expect(constraintOf(again)).toBe('hold_slot_once');
    const moved = await faultOf(
      db.asOwner(`update capacity.hold set during = '[2025-10-05,2025-10-12)' where upper_inf(during)`),
    );
    expect(constraintOf(moved)).toBe('hold_slot_once');
  });

  const tentative = { firmness: 'tentative', expires_at: '2025-10-12T10:00:00Z' };
  it.each<[string, Record<string, unknown>, string]>([
    ['no days at all', { during: 'empty' }, 'hold_days'],
    ['a tentative hold without an end', { firmness: 'tentative' }, 'hold_tentative_ends'],
    ['a firm hold with an end', { expires_at: '2025-10-12T10:00:00Z' }, 'hold_tentative_ends'],
    ['an end before the beginning', { ...tentative, expires_at: '2025-10-09T10:00:00Z' }, 'hold_ends_later'],
    ['a firm enquiry', { holder_kind: 'enquiry' }, 'hold_enquiry_short'],
    [
      'an enquiry for weeks',
      { ...tentative, holder_kind: 'enquiry', expires_at: '2025-10-20T10:00:00Z' },
      'hold_enquiry_short',
    ],
    ['somebody in a place only offered', { ...tentative, occupied_at: '2025-10-10T11:00:00Z' }, 'hold_occupied_firm'],
    ['a kind of holder nobody knows', { holder_kind: 'subject' }, 'hold_holder_kind'],
    ['a reason in words', { released_at: 'now', release_reason: 'drogy' }, 'hold_release_reason'],
    ['an end without a reason', { released_at: 'now' }, 'hold_release_reason'],
    ['a reason without an end', { release_reason: 'let_go' }, 'hold_release_reason'],
    ['a departure nobody counted', { left_at: 'now' }, 'hold_left_counted'],
    ['a quality nobody knows', { characteristics: ['drogy'] }, 'hold_characteristics_known'],
    ['a unit that is not there', { unit_id: '00000000-0000-7000-8000-000000000000' }, 'hold_unit'],
    ['a place that is not there', { slot_id: '00000000-0000-7000-8000-000000000000' }, 'hold_slot'],
  ])('refuses %s', async (_what, columns, constraint) => {
    expect(constraintOf(await faultOf(insert(columns)))).toBe(constraint);
  });

  it('gives one holder one place', async () => {
    const holder_id = randomUUID();
    await insert({ holder_id });
    expect(constraintOf(await faultOf(insert({ holder_id, slot_id: slots[1] })))).toBe('hold_one_per_holder');
    await insert({ ...tentative, holder_id, slot_id: slots[1], holder_kind: 'enquiry' });
  });

  it('lets the application change no place, no unit and no beginning of a hold', async () => {
    await insert();
    for (const column of ['slot_id = null', 'unit_id = unit_id', 'service_id = service_id', 'taken_at = now()']) {
      await expect(
        db.database.transaction(testContext(), (tx) => tx.query(`update capacity.hold set ${column}`)),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('has no column that could hold words about a person', async () => {
    const columns = await db.asOwner<{ name: string; type: string }>(
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
       where table_schema = 'capacity' and table_name in ('hold', 'waiting_entry') and data_type = 'text' order by 1`,
    );
    // Each of these is a code that a check of the table spells out.
    expect(columns.map((column) => column.name)).toEqual([
      'hold.firmness',
      'hold.holder_kind',
      'hold.release_reason',
      'waiting_entry.holder_kind',
      'waiting_entry.reason',
    ]);
  });

  it('allows every enquiry its two working days: holidays included, never more than the table allows', () => {
    for (let day = '2025-01-01'; day < '2045-01-01'; day = addDays(day, 1)) {
      const takenAt = new Date(`${day}T00:00:00+01:00`);
      const days = (latestEnquiryEnd(takenAt).getTime() - takenAt.getTime()) / 86_400_000;
      expect([day, days > 2, days <= 8]).toEqual([day, true, true]);
    }
  });

  it.each([
    ['Friday', '2025-10-10T10:00:00Z', '2025-10-14T22:00:00Z'],
    ['Friday before the clocks change', '2025-10-24T10:00:00Z', '2025-10-29T23:00:00Z'],
    ['late on Friday, in Prague already Saturday', '2025-10-10T22:30:00Z', '2025-10-14T22:00:00Z'],
    ['the day before Christmas Eve', '2025-12-23T10:00:00Z', '2025-12-30T23:00:00Z'],
    ['Maundy Thursday', '2026-04-02T10:00:00Z', '2026-04-08T22:00:00Z'],
    ['28 February of a leap year', '2028-02-28T10:00:00Z', '2028-03-01T23:00:00Z'],
  ])('lets an enquiry of %s last to the end of the second working day', (_what, takenAt, end) => {
    expect(latestEnquiryEnd(new Date(takenAt)).toISOString()).toBe(new Date(end).toISOString());
  });
});
