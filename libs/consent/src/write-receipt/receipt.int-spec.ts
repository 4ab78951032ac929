import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import type { Recipient, Signing } from '../grant.js';
import { currentNotice } from '../notices/notice.js';
import { actorOf, at, aService, aUnit, ConsentRoom, granted } from '../room-for-spec.js';
import type { Receipt } from './receipt.js';

jest.setTimeout(60_000);

/**
 * Mandatory fields of ISO/IEC TS 27560:2023 with their clauses (after the W3C guide CG-FINAL-guide-27560-20240801), and
 * what GDPR asks for beside them. `[]` stands for each entry of a list; a list may not be empty.
 */
const mandatory: readonly (readonly [string, string, RegExp])[] = [
  ['schema_version', '6.3.2', /^ISO\/IEC TS 27560:2023/],
  ['receipt_id', '6.4', /./],
  ['record_id', '6.3.2', /^[0-9a-f-]{36}$/],
  ['pii_principal_id', '6.3.2', /^[0-9a-f-]{36}$/],
  ['privacy_notice.reference', '6.3.4.1', /^navaz:notice\/\d+\/(cs|en)$/],
  ['privacy_notice.sha256', '6.3.4.1', /^[0-9a-f]{64}$/],
  ['language', '6.3.4.2', /^(cs|en)$/],
  ['purposes[].purpose', '6.3.4.3', /./],
  ['purposes[].purpose_type', '6.3.4.5', /^[a-z_]+$/],
  ['purposes[].lawful_basis', '6.3.4.6, GDPR 13(1)(c)', /./],
  ['purposes[].pii_information[].pii_type', '6.3.5.1', /./],
  ['purposes[].pii_controllers[]', '6.3.4.8', /^[0-9a-f-]{36}$/],
  ['purposes[].collection_method', '6.3.4.9, GDPR 14(2)(f)', /./],
  ['purposes[].processing_method', '6.3.4.10, GDPR 13(2)(f)', /./],
  ['purposes[].storage_locations[]', '6.3.4.11', /^[A-Z]{2}$/],
  ['purposes[].retention_period', '6.3.4.12', /./],
  ['purposes[].jurisdiction', '6.3.4.16', /^CZ/],
  ['purposes[].recipient_third_parties[]', '6.3.4.17', /^[0-9a-f-]{36}$/],
  ['purposes[].withdrawal_method', '6.3.4.18', /./],
  ['parties[].party_id', '6.3.6', /^[0-9a-f-]{36}$/],
  ['parties[].party_address', '6.3.6', /./],
  ['parties[].party_name', '6.3.6.6', /./],
  ['parties[].party_role', '6.3.6.7', /^(pii_controller|recipient)$/],
  ['parties[].party_contact', '6.3.6.8', /./],
  ['parties[].party_type', '6.3.6.9', /^(unit|service)$/],
  ['events[].event_time', '6.3.7.1', /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/],
  ['events[].validity_duration', '6.3.7.2', /^P\d+D$/],
  ['events[].entity_id', '6.3.7.3', /^[0-9a-f-]{36}$/],
  ['events[].event_type', '6.3.7.4', /^[a-z_]+$/],
  ['events[].event_state', '6.3.7.6', /^(requested|given|refused|renewed|withdrawn|expired|invalidated)$/],
];

/** Every value under a path of the table. */
const valuesAt = (value: unknown, path: string): unknown[] => {
  if (path === '') return [value];
  const [, list, name, rest = ''] = /^(\[\])?\.?([a-z0-9_]*)(.*)$/.exec(path) ?? [];
  if (list)
    return Array.isArray(value) && value.length > 0
      ? value.flatMap((entry) => valuesAt(entry, path.slice(2)))
      : [undefined];
  return valuesAt((value as Record<string, unknown> | undefined)?.[name ?? ''], rest);
};

/** A missing value is an empty one. */
const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

describe('the receipt', () => {
  let db: TestDatabase;
  let room: ConsentRoom;
  let form: Signing;
  let receipt: Receipt;
  const clock = FakeClock.at('2026-11-22T09:00:00Z');
  const shelter = aService();
  const curator = aUnit();
  const party = ({ id }: Pick<Recipient, 'id'>, name: string) => ({
    id,
    name,
    address: `${name} 1, Brno`,
    contact: 'info@example.cz',
  });

  const worded = ({ grants }: Signing) =>
    new Map(grants.map(({ id, item }) => [id, { cs: `údaj ${item}`, en: `thing ${item}` }]));

  beforeAll(async () => {
    db = await testDatabase();
    room = new ConsentRoom(db, clock);
    form = await room.ask([
      room.item({ recipient: shelter, until: '2026-12-31' }),
      room.item({
        recipient: curator,
        purpose: 'report_back',
        category: 'topic',
        detail: 'housing',
        fields: ['topics'],
        until: '2027-03-28',
      }),
      room.item({ recipient: shelter, category: 'contact', fields: ['contact'] }),
    ]);
    granted(await room.answer(form.id, [1, 2], [3]));
    clock.moveTo('2026-11-25T09:00:00Z');
    const one = at(form.grants, 0);
    const how = { by: 'subject', expressed: 'spoken_interpreter', explainedBy: randomUUID(), at: clock.now() } as const;
    granted(await room.as((tx) => room.desk.renew(tx, [one.id], '2027-01-31', how)));
    granted(
      await room.as((tx) =>
        room.desk.withdraw(tx, {
          grantIds: [at(form.grants, 1).id],
          by: 'paper',
          byParty: 'guardian',
          at: clock.now(),
        }),
      ),
    );
    const parties = [party({ id: room.unitId }, 'Věznice'), party(shelter, 'Azylový dům'), party(curator, 'Kurátor')];
    receipt = granted(
      await room.as((tx) => room.desk.receipt(tx, form.id, { parties, passed: worded(form), storedIn: ['CZ'] })),
    );
  });
  afterAll(() => db.close());

  it.each(mandatory)('has %s (%s)', (path, _clause, shape) => {
    const values = valuesAt(JSON.parse(JSON.stringify(receipt)), path);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(asText(value)).toMatch(shape);
  });

  it('the table would notice a field that is missing or empty', () => {
    const broken = { ...receipt, parties: [], language: '', privacy_notice: undefined };
    const found = mandatory.filter(([path, , shape]) =>
      valuesAt(JSON.parse(JSON.stringify(broken)), path).some((value) => !shape.test(asText(value))),
    );
    expect(found.map(([path]) => path).filter((path) => !path.startsWith('parties[]'))).toEqual([
      'privacy_notice.reference',
      'privacy_notice.sha256',
      'language',
    ]);
    expect(found.length).toBe(9);
  });

  it('says what was agreed to, line by line', () => {
    expect(receipt.privacy_notice).toEqual({
      reference: `navaz:notice/${currentNotice('cs').version}/cs`,
      version: currentNotice('cs').version,
      sha256: currentNotice('cs').hash,
    });
    expect(
      receipt.purposes.map((line) => [line.item, line.purpose_type, line.consent_state, line.valid_until]),
    ).toEqual([
      [1, 'hand_over', 'renewed', '2027-01-31'],
      [2, 'report_back', 'withdrawn', '2027-03-28'],
      [3, 'hand_over', 'refused', '2026-11-22'],
    ]);
    expect(receipt.purposes[1]?.pii_information[0]).toEqual({
      pii_type: 'údaj 2',
      pii_attribute_id: 'topic',
      pii_detail: 'housing',
    });
  });

  it('says when each thing happened and for how long it held', () => {
    const line = (item: number) =>
      receipt.events
        .filter((event) => event.item === item)
        .map((event) => [event.event_state, event.validity_duration, event.expressed]);
    expect(line(1)).toEqual([
      ['requested', 'P0D', null],
      ['given', 'P40D', 'podpisem na papíře'],
      ['renewed', 'P68D', 'ústně přes tlumočníka'],
    ]);
    expect(line(2)).toEqual([
      ['requested', 'P0D', null],
      ['given', 'P127D', 'podpisem na papíře'],
      ['withdrawn', 'P0D', 'podpisem na papíře'],
    ]);
    expect(line(3).map(([state]) => state)).toEqual(['requested', 'refused']);
    const sayers = receipt.events.filter(({ item }) => item === 2).map((event) => [event.event_state, event.said_by]);
    expect(sayers).toEqual([
      ['requested', null],
      ['given', 'klient'],
      ['withdrawn', 'opatrovník'],
    ]);
    // Asking and taking back are no agreement that anybody expressed.
    expect(receipt.events.map((event) => [event.event_state, event.event_type])).toEqual(
      receipt.events.map(({ event_state: state }) => [
        state,
        ['given', 'renewed', 'refused'].includes(state) ? 'explicitly_expressed' : 'not_expressed',
      ]),
    );
    const acting = new Set(receipt.events.map((event) => event.entity_id));
    expect(acting).toEqual(new Set([form.subjectId, room.unitId]));
  });

  it('says of what was taken back by the code that nobody knows by whom', async () => {
    const { form: own, code } = await room.given([room.item({ recipient: shelter })]);
    granted(await room.byCode.withdraw(room.worker, { code, address: '192.0.2.7' }, 'all'));
    const parties = [party({ id: room.unitId }, 'Věznice'), party(shelter, 'Azylový dům')];
    const written = granted(
      await room.as((tx) => room.desk.receipt(tx, own.id, { parties, passed: worded(own), storedIn: ['CZ'] })),
    );
    expect(written.events.at(-1)).toMatchObject({
      event_state: 'withdrawn',
      entity_id: own.subjectId,
      said_by: 'kdo měl lístek s kódem; kdo to byl, nevíme',
    });
  });

  it('names no worker', () => {
    const { membershipId, accountId } = actorOf(room.worker);
    const text = JSON.stringify(receipt);
    expect(text).not.toContain(membershipId);
    expect(text).not.toContain(accountId);
  });

  it('is none without all its parties', async () => {
    const some = room.as((tx) =>
      room.desk.receipt(tx, form.id, {
        parties: [party(shelter, 'Azylový dům')],
        passed: worded(form),
        storedIn: ['CZ'],
      }),
    );
    await expect(some).rejects.toThrow('not named');
  });

  it('the terms to print have the same lines, in words of both languages, and the notice as it was shown', async () => {
    const terms = granted(await room.as((tx) => room.desk.terms(tx, form.id)));
    expect(terms.notice.hash).toBe(form.noticeHash);
    expect(terms.recipients).toEqual([shelter, curator]);
    expect(terms.items.map((line) => [line.number, line.until, line.detail, line.fields, line.state])).toEqual([
      [1, '2027-01-31', null, ['name'], 'renewed'],
      [2, '2027-03-28', 'housing', ['topics'], 'withdrawn'],
      [3, '2026-11-22', null, ['contact'], 'refused'],
    ]);
    for (const line of terms.items) {
      for (const text of [line.purpose.text, line.category.text]) {
        expect(text.cs).not.toBe('');
        expect(text.en).not.toBe('');
      }
    }
    expect(terms.howToTakeBack.cs).toContain('kódem');
  });
});
