import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { at, codesOf, ConsentRoom, granted } from '../room-for-spec.js';
import { newCode, printedCode } from '../slip-code.js';
import { wrongCodes } from './withdrawing-by-code.service.js';

jest.setTimeout(120_000);

describe('taking back by the code on the slip', () => {
  let db: TestDatabase;
  let room: ConsentRoom;
  const clock = FakeClock.at('2026-11-22T09:00:00Z');
  const anybody = testContext();

  beforeAll(async () => {
    db = await testDatabase();
    room = new ConsentRoom(db, clock);
  });
  afterAll(() => db.close());
  beforeEach(() => db.asOwner(`delete from consent.code_attempt`));

  const open = (code: string, address = '192.0.2.1') => room.byCode.agreement(anybody, { code, address });
  const take = (code: string, items: readonly number[] | 'all', address = '192.0.2.1') =>
    room.byCode.withdraw(anybody, { code, address }, items);
  const attempts = async (): Promise<number> => (await db.asOwner(`select 1 from consent.code_attempt`)).length;

  it('shows numbers as on the slip and whether they hold, nothing else', async () => {
    const form = await room.ask([room.item({ until: '2026-11-30' }), room.item(), room.item({ until: '2026-11-30' })]);
    const { code } = granted(await room.answer(form.id, [1, 2], [3]));
    expect(await open(code ?? '')).toEqual([
      { number: 1, inForce: true },
      { number: 2, inForce: true },
      { number: 3, inForce: false },
    ]);
    clock.advance(86_400_000);
    expect(await open(printedCode((code ?? '').toLowerCase()))).toEqual([
      { number: 1, inForce: true },
      { number: 2, inForce: false },
      { number: 3, inForce: false },
    ]);
  });

  it('takes back some lines, then all, says the same when asked again, and leaves an act without an account', async () => {
    const { form, code } = await room.given([room.item(), room.item(), room.item()]);
    const state = (...held: boolean[]) => held.map((inForce, index) => ({ number: index + 1, inForce }));
    expect(await take(code, [2])).toEqual(state(true, false, true));
    expect(await take(code, [2])).toEqual(state(true, false, true));
    expect(await take(code, 'all')).toEqual(state(false, false, false));
    expect(await take(code, 'all')).toEqual(state(false, false, false));
    expect(await room.states(form.subjectId)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    const [grant] = await room.as((tx) => room.desk.listOf(tx, form.subjectId));
    expect(grant?.history.at(-1)).toMatchObject({ means: 'code', byParty: null, recordedByUnitId: null });
    const acts = await db.asOwner(
      `select account_id, organisation_id, detail from audit.act where operation = 'consent.withdrawByCode' and subject_id = $1 order by number`,
      [form.id],
    );
    expect(acts).toEqual([
      { account_id: null, organisation_id: null, detail: { items: [2] } },
      { account_id: null, organisation_id: null, detail: { items: [1, 3] } },
    ]);
  });

  it('is nobody’s act even in a worker’s browser', async () => {
    const { form, code } = await room.given([room.item()]);
    await room.byCode.withdraw(room.worker, { code, address: '192.0.2.1' }, 'all');
    const [grant] = await room.as((tx) => room.desk.listOf(tx, form.subjectId));
    expect(grant?.history.at(-1)).toMatchObject({ recordedByUnitId: null, recordedByMembershipId: null });
  });

  it.each<[string, number[]]>([
    ['no line', []],
    ['a line that is not on the slip', [1, 9]],
  ])('refuses %s and takes nothing back', async (_what, items) => {
    const { form, code } = await room.given([room.item()]);
    expect(codesOf(await take(code, items))).toEqual(['INVALID_INPUT', 'items ITEM_UNKNOWN']);
    expect(await room.states(form.subjectId)).toEqual(['given']);
  });

  it('a right code is no wrong try, whatever line is asked with it', async () => {
    const { code } = await room.given([room.item()]);
    for (let count = 0; count < 2 * wrongCodes.perAddress; count += 1) {
      expect(codesOf(await take(code, [9]))).toEqual(['INVALID_INPUT', 'items ITEM_UNKNOWN']);
    }
    expect(await attempts()).toBe(0);
    expect(codesOf(await take(newCode(), 'all'))).toEqual(['CODE_UNKNOWN']);
  });

  it('answers right and wrong beginnings alike, and does not look for anybody', async () => {
    const { code } = await room.given([room.item()]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, length) => [
        await open(code.slice(0, length)),
        await open(newCode().slice(0, length)),
      ]),
    );
    const distinct = new Set(answers.flat().map((answer) => JSON.stringify(answer)));
    expect(distinct.size).toBe(1);
    expect(codesOf(answers[5]?.[0])).toEqual(['INVALID_INPUT', 'code CODE_INCOMPLETE']);
    expect(codesOf(await open(`${code}A`))).toEqual(['INVALID_INPUT', 'code CODE_INCOMPLETE']);
    expect(await attempts()).toBe(0);
  });

  it('every wrong code is unknown in the same words, whatever was withdrawn or replaced', async () => {
    const { form, code } = await room.given([room.item()]);
    const replaced = granted(await room.as((tx) => room.desk.replaceCode(tx, form.id)));
    const answers = [await open(code), await open(newCode()), await open('0OIL5SB8GU'), await take(newCode(), 'all')];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(answers[0])).toEqual(['CODE_UNKNOWN']);
    expect(await open(replaced)).toEqual([{ number: 1, inForce: true }]);
    expect(
      await room.as((tx) =>
        room.desk.withdraw(tx, { grantIds: [at(form.grants, 0).id], by: 'paper', byParty: 'subject', at: clock.now() }),
      ),
    ).toHaveLength(1);
    expect(codesOf(await room.as((tx) => room.desk.replaceCode(tx, form.id)))).toEqual(['NOTHING_OPEN']);
  });

  it('wrong codes of one address are counted for an hour, right ones are not, and others are not held up', async () => {
    const { code } = await room.given([room.item()]);
    for (let count = 0; count < 3 * wrongCodes.perAddress; count += 1) expect(isRefusal(await open(code))).toBe(false);
    for (let count = 0; count < wrongCodes.perAddress; count += 1) {
      expect(codesOf(await open(newCode()))).toEqual(['CODE_UNKNOWN']);
    }
    expect(codesOf(await open(newCode()))).toEqual(['TOO_MANY_CODES']);
    expect(isRefusal(await open(code, '192.0.2.77'))).toBe(false);
    clock.advance(3_599_999);
    expect(codesOf(await open(newCode()))).toEqual(['TOO_MANY_CODES']);
    clock.advance(1);
    expect(codesOf(await open(newCode()))).toEqual(['CODE_UNKNOWN']);
  });

  it('ten wrong codes of somebody do not keep the right one of another from behind the same address', async () => {
    const { form, code } = await room.given([room.item(), room.item()]);
    for (let count = 0; count < 3 * wrongCodes.perAddress; count += 1) await open(newCode());
    expect(codesOf(await open(newCode()))).toEqual(['TOO_MANY_CODES']);
    expect(await open(code)).toHaveLength(2);
    expect(isRefusal(await take(code, [1]))).toBe(false);
    expect(isRefusal(await take(code, 'all'))).toBe(false);
    expect(await room.states(form.subjectId)).toEqual(['withdrawn', 'withdrawn']);
  });

  const looks = (address: string, count: number) =>
    db.asOwner(
      `insert into consent.code_attempt (address_hash, at, is_beyond)
       select case when $3 = '' then sha256(n::text::bytea) else $4::bytea end, $1, true from generate_series(1, $2::int) n`,
      [clock.now(), count, address, Buffer.from(room.codes.hashOfAddress(address))],
    );

  it('codes that are looked at beyond the limit are counted by themselves, of an address and of all', async () => {
    const { code } = await room.given([room.item()]);
    const exhaust = async (address: string) => {
      for (let count = 0; count < wrongCodes.perAddress; count += 1) await open(newCode(), address);
    };
    await exhaust('192.0.2.1');
    await looks('192.0.2.1', wrongCodes.looksPerAddress - 1);
    for (let count = 0; count < 3; count += 1) expect(isRefusal(await open(code))).toBe(false);
    expect(codesOf(await open(newCode()))).toEqual(['TOO_MANY_CODES']);
    expect(codesOf(await open(code))).toEqual(['TOO_MANY_CODES']);
    await exhaust('192.0.2.9');
    expect(isRefusal(await open(code, '192.0.2.9'))).toBe(false);
    await looks('', wrongCodes.looksOverall);
    expect(codesOf(await open(code, '192.0.2.9'))).toEqual(['TOO_MANY_CODES']);
    // Nobody who has not failed is held up by any of it.
    for (let count = 0; count < wrongCodes.perAddress; count += 1)
      expect(codesOf(await open(newCode(), '192.0.2.10'))).toEqual(['CODE_UNKNOWN']);
    expect(isRefusal(await open(code, '192.0.2.11'))).toBe(false);
  });

  it('a crowd at once gets no more tries than one after another', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => open(newCode(), '192.0.2.5')));
    const counted = answers.flatMap(codesOf);
    expect(counted.filter((code) => code === 'CODE_UNKNOWN')).toHaveLength(wrongCodes.perAddress);
    expect(counted.filter((code) => code === 'TOO_MANY_CODES')).toHaveLength(40 - wrongCodes.perAddress);
  });

  const manyWrongFromEverywhere = () =>
    db.asOwner(
      `insert into consent.code_attempt (address_hash, at)
       select sha256(n::text::bytea), $1 from generate_series(1, ${wrongCodes.overall}) n`,
      [clock.now()],
    );

  it('wrong codes from everywhere hold up those who failed, never a first try', async () => {
    const { code } = await room.given([room.item()]);
    expect(codesOf(await open(newCode(), '192.0.2.200'))).toEqual(['CODE_UNKNOWN']);
    await manyWrongFromEverywhere();
    expect(codesOf(await open(newCode(), '192.0.2.200'))).toEqual(['TOO_MANY_CODES']);
    expect(isRefusal(await open(code, '192.0.2.200'))).toBe(false);
    expect(codesOf(await open(newCode(), '192.0.2.201'))).toEqual(['CODE_UNKNOWN']);
    expect(codesOf(await open(newCode(), '192.0.2.201'))).toEqual(['TOO_MANY_CODES']);
    for (let count = 0; count < 3; count += 1) expect(isRefusal(await open(code, '192.0.2.202'))).toBe(false);
    expect(isRefusal(await take(code, 'all', '192.0.2.203'))).toBe(false);
  });

  it('a crowd of one address gets one try while there are many wrong codes', async () => {
    await manyWrongFromEverywhere();
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(newCode(), '192.0.2.6')));
    expect(answers.flatMap(codesOf).filter((one) => one === 'CODE_UNKNOWN')).toHaveLength(1);
  });

  it('addresses of one IPv6 network count as one, and fill nobody else’s hour', async () => {
    const { code } = await room.given([room.item()]);
    for (let count = 0; count < wrongCodes.perAddress; count += 1) {
      expect(codesOf(await open(newCode(), `2001:db8:0:a0${count}::${count}`))).toEqual(['CODE_UNKNOWN']);
    }
    expect(codesOf(await open(newCode(), '2001:db8:0:aff:1:2:3:4'))).toEqual(['TOO_MANY_CODES']);
    expect(isRefusal(await open(code, '2001:db8:0:b00::1'))).toBe(false);
    expect(await attempts()).toBe(wrongCodes.perAddress + 1);
  });

  it('neither code nor address is in the database', async () => {
    const { form, code } = await room.given([room.item()]);
    await open(newCode(), '198.51.100.23');
    const rows = await db.asOwner<{ row: string }>(
      `select row_to_json(c)::text as row from consent.slip_code c union all
       select row_to_json(a)::text from consent.code_attempt a union all
       select row_to_json(s)::text from consent.signing s union all
       select row_to_json(act)::text from audit.act act`,
    );
    const everything = rows.map((row) => row.row).join('\n');
    expect(everything).toContain(form.id);
    for (const secret of [code, Buffer.from(code).toString('hex'), '198.51.100.23'])
      expect(everything).not.toContain(secret);
  });
});
