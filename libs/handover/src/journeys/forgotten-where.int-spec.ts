import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RequestContext, Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';

jest.setTimeout(120_000);

/** Columns in which something was shown, by table. */
type Shown = Readonly<Record<string, string>>;

/** What a list of requests needs, of the side that asks; nothing of the person, of the case, or of why it ended. */
const listed = (deadline: string, more: string): string =>
  `id reference state state_since${deadline} recipient_organisation_id recipient_service_id ${more}`;

/** A list without one table. */
const without = (shown: Shown, table: string): Shown =>
  Object.fromEntries(Object.entries(shown).filter(([name]) => name !== table));

/** Grants addressed to the reader: the gate's own food. */
const grant =
  'id signing_id item subject_id holder_id about_id recipient_kind recipient_id recipient_organisation_id purpose category state valid_until since fields waives';

describe('a SELECT that forgot its WHERE, on every table where people are', () => {
  let room: HandoverRoom;
  let [first, second]: (MadeShelter | undefined)[] = [];
  let tables: string[];
  let confirmedId: string;

  const unitOf = (shelter: MadeShelter | undefined): string => shelter?.organisationId ?? '';
  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });

  /** Everything anybody could select, without any condition: the columns in which there was a value. */
  const shown = (ctx: RequestContext, opened?: string): Promise<Shown> =>
    room.get(Database).transaction(ctx, async (tx) => {
      if (opened) await tx.query(`select handover.open($1)`, [[opened]]);
      const found: Record<string, string> = {};
      for (const table of tables) {
        const rows = await tx.query<Record<string, unknown>>(`select * from ${table}`);
        const columns = Object.keys(rows[0] ?? {}).filter((column) => rows.some((row) => row[column] !== null));
        if (columns.length > 0) found[table] = columns.join(' ');
      }
      return found;
    });

  beforeAll(async () => {
    room = await HandoverRoom.open();
    first = await room.makeShelter({ name: 'První' });
    second = await room.makeShelter({ name: 'Druhý' });
    const one = await room.makeSent(first);
    const other = await room.makeSent(second, room.prison, one);
    confirmedId = one.handoverId;
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(first), keyed(one.handoverId)));
    granted(await room.get(OfferPlace).run(room.workerOf(first), keyed(one.handoverId)));
    // The other request becomes *superseded* by it.
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(one.handoverId)));
    const about = [one.handoverId, other.handoverId];
    const put = (sql: string, given: unknown[]) => room.db.asOwner(sql, given);
    for (const id of about) {
      await put(
        `insert into handover.condition_answer (handover_id, condition_id, code, frozen, answer)
         values ($1, uuidv7(), 'x', '{}', 'met') on conflict do nothing`,
        [id],
      );
      await put(
        `insert into handover.message (handover_id, from_side, kind, sealed, organisation_id, at)
         values ($1, 'sender', 'question', 'x', $2, now())`,
        [id, room.unitOf(room.prison)],
      );
      await put(
        `insert into handover.meeting (handover_id, kind, starts_at, minutes, sealed_place, set_by, set_at)
         values ($1, 'arrival', now(), 30, 'x', 'sender', now()) on conflict do nothing`,
        [id],
      );
      await put(
        `insert into handover.outcome (handover_id, topic, result, recorded_at) values ($1, 'housing', 'reached', now())`,
        [id],
      );
      await put(`insert into handover.follow_up (handover_id, month, due_on) values ($1, 1, current_date)`, [id]);
      await put(
        `insert into handover.report (handover_id, to_unit_id, kind, fields, sealed, drafted_at, sent_at)
         values ($1, $2, 'closing', '{arrival}', 'x', now(), now())`,
        [id, room.unitOf(room.probation)],
      );
      await put(
        `insert into handover.fact_question (code, case_id, subject_id, unit_id, recipient_organisation_id, fact, sealed,
           asked_at, answer, answered_at, version)
         select 'F-' || id, case_id, subject_id, sender_unit_id, recipient_organisation_id, 'place_promised', 'x', now(), 'yes',
           now(), 1
         from handover.handover where id = $1`,
        [id],
      );
    }
    await put(
      `insert into handover.enquiry (id, code, unit_id, account_id, need_id, kind, asked_at, expires_at)
       select h.need_id, 'E-1', h.sender_unit_id, uuidv7(), h.need_id, h.kind, now(), now() + interval '9 days'
       from handover.handover h where h.id = $1`,
      [one.handoverId],
    );
    await put(
      `insert into handover.enquiry_ask (enquiry_id, code, organisation_id, service_id, residential)
       select need_id, 'E-2', recipient_organisation_id, recipient_service_id, true from handover.handover where id = any ($1)`,
      [about],
    );
    await put(
      `insert into handover.recognition (need_id, subject_id, kind, hash, grant_id, recorded_at)
       select need_id, subject_id, kind, 'x', uuidv7(), now() from handover.handover where id = $1`,
      [one.handoverId],
    );
    await put(
      `insert into handover.participant (case_id, unit_id, role, purpose, basis, valid_until, added_at)
       values ($1, $2, 'probation', 'take_part', 'own_basis', '2027-06-30', now()),
         ($1, $3, 'curator', 'take_part', 'own_basis', '2027-06-30', now())`,
      [one.caseId, room.unitOf(room.probation), room.unitOf(room.curator)],
    );
    await put(
      `insert into handover.retention_choice (unit_id, days, chosen_at, version) values ($1, 60, now(), 1),
         ($2, 60, now(), 1)`,
      [room.unitOf(room.prison), unitOf(first)],
    );
    await put(`insert into handover.case_transfer (case_id, from_unit_id, to_unit_id, at) values ($1, $2, $3, now())`, [
      one.caseId,
      unitOf(second),
      room.unitOf(room.prison),
    ]);
    const rows = await room.db.asOwner<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where (n.nspname in ('handover', 'consent') or n.nspname || '.' || c.relname = 'audit.disclosure')
         and c.relkind in ('r', 'p', 'v', 'm') and has_any_column_privilege('navaz_app', c.oid, 'select') order by 1`,
    );
    tables = rows.map(({ name }) => name);
  });
  afterAll(() => room.close());

  it('there is something to be shown in every one of them', async () => {
    expect(tables.length).toBeGreaterThan(24);
    const empty: string[] = [];
    for (const table of tables) {
      // A view is empty to the owner, for whom nobody acts; what it is made of is not.
      const [row] = await room.db.asOwner<{ some: boolean; view: boolean }>(
        `select exists (select from ${table}) as some, $1::regclass in (select oid from pg_class where relkind = 'v') as view`,
        [table],
      );
      if (!row?.some && !row?.view) empty.push(table);
    }
    expect(empty).toEqual([]);
  });

  const provider = (shelter: () => MadeShelter | undefined, role: Role = 'worker') =>
    HandoverRoom.member(unitOf(shelter()), role);
  const asked: Shown = {
    'consent.subject_grant': grant,
    'handover.enquiry_ask': 'id enquiry_id organisation_id service_id residential code',
    'handover.enquiry_received': 'id asked_at expires_at',
    'handover.fact_question_received': 'id asked_at',
  };
  const chosen = { 'handover.retention_choice': 'unit_id days chosen_at version' };
  const readsCase: Shown = {
    'handover.client_case':
      'id code subject_id unit_id assigned_account_id return_district release_earliest release_latest release_certain opened_at version withheld',
    'handover.need': 'id case_id kind urgency sealed_wish opened_at version',
    'handover.participant': 'id case_id unit_id role purpose basis valid_until added_at',
  };
  const ended = listed('', 'provider_news_at');
  const live = listed(' deadline', 'provider_account_id provider_news_at provider_seen_at');

  /** Who sees what: exactly these columns, so that a new table or column has to be thought of here. */
  const readers: [string, () => RequestContext, Shown][] = [
    ['a provider whose request ended', () => provider(() => second), { ...asked, 'handover.seen': ended }],
    ['its team lead', () => provider(() => second, 'team_lead'), { ...asked, 'handover.seen': ended }],
    [
      'a provider whose request is confirmed',
      () => provider(() => first),
      { ...asked, ...chosen, 'handover.seen': live },
    ],
    [
      'a member of that service alone',
      () => HandoverRoom.member(unitOf(first), 'worker', [first?.serviceId ?? '']),
      { ...without(asked, 'handover.fact_question_received'), ...chosen, 'handover.seen': live },
    ],
    ['a member of another service there', () => HandoverRoom.member(unitOf(first), 'worker', [newKey()]), chosen],
    [
      'a participant a report was sent to',
      () => room.probation,
      { ...readsCase, 'handover.report': 'id handover_id to_unit_id kind fields sealed drafted_at sent_at' },
    ],
    ['a participant', () => room.curator, readsCase],
    ['another unit', () => HandoverRoom.member(newKey(), 'worker'), {}],
    ['another unit’s team lead', () => HandoverRoom.member(newKey(), 'team_lead'), {}],
    ['nobody', () => testContext(), {}],
    ...(['coordinator', 'profile_owner', 'machine'] as const).flatMap(
      (role): [string, () => RequestContext, Shown][] => [
        [`the ${role} of the sender`, () => HandoverRoom.member(room.unitOf(room.prison), role), {}],
        [`the ${role} of the provider`, () => provider(() => first, role), {}],
      ],
    ),
    ['the auditor of the provider', () => provider(() => first, 'auditor'), {}],
  ];
  it.each(readers)('%s', async (_who, ctx, expected) => {
    expect(await shown(ctx())).toEqual(expected);
  });

  it('the cause of an end is not in a list, whatever it was', async () => {
    const states = await room.get(Database).transaction(
      provider(() => second),
      (tx) => tx.query(`select state from handover.seen`),
    );
    expect(states).toEqual([{ state: 'withdrawn_by_sender' }]);
  });

  it('who names a request of somebody else opens nothing', async () => {
    for (const ctx of [
      provider(() => second),
      HandoverRoom.member(newKey(), 'worker'),
      provider(() => first, 'machine'),
    ])
      expect(Object.keys(await shown(ctx, confirmedId))).not.toContain('handover.handover');
  });

  it('an opened request shows no answers to conditions, no ending, and no copy of a stage that is not open', async () => {
    const tablesOf = async (): Promise<string[]> =>
      Object.keys(
        await shown(
          provider(() => first),
          confirmedId,
        ),
      );
    expect(await tablesOf()).toContain('handover.handover');
    for (const table of ['condition_answer', 'sender_ending', 'subject', 'client_case', 'need', 'recognition'])
      expect(await tablesOf()).not.toContain(`handover.${table}`);
    const stages = () =>
      room.get(Database).transaction(
        provider(() => first),
        async (tx) => {
          await tx.query(`select handover.open($1)`, [[confirmedId]]);
          const rows = await tx.query<{ stage: string }>(`select stage from handover.snapshot order by number`);
          return rows.map(({ stage }) => stage);
        },
      );
    expect(await stages()).toEqual(['request', 'confirmed']);
    const put = (state: string) =>
      room.db.asOwner(`update handover.handover set state = $2 where id = $1`, [confirmedId, state]);
    await put('waitlisted');
    expect(await stages()).toEqual(['request']);
    await put('closed');
    expect(await stages()).toEqual([]);
    await put('confirmed');
  });

  it('a unit that gave the case away sees nothing of it, nor what the person agreed with it to be told later', async () => {
    const to = room.unitOf(room.curator);
    await room.get(Database).transaction(room.prison, async (tx) => {
      const [row] = await tx.query<{ caseId: string; subjectId: string }>(
        `select case_id as "caseId", subject_id as "subjectId" from handover.handover where id = $1`,
        [confirmedId],
      );
      await tx.query(`select handover.move_case($1, $2, 'curator', null, now())`, [row?.caseId, to]);
      await tx.query(`select consent.move_holder($1, $2)`, [row?.subjectId, to]);
    });
    expect(await shown(room.prison)).toEqual(chosen);
    expect(Object.keys(await shown(room.curator))).toContain('handover.subject');
  });
});
