import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverNews } from '../handover.events.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { viewHandover, viewRow } from '../handovers/view-handover.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { LetGo } from '../let-go/let-go.service.js';
import { ListWorkResolver, WorkFilter } from '../list-work/list-work.resolver.js';
import { ListWork } from '../list-work/list-work.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PauseHandover } from '../pause-handover/pause-handover.service.js';
import { PlanInterview } from '../plan-interview/plan-interview.service.js';
import { ProviderLeavesJob } from '../provider-leaves/provider-leaves.job.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, referenceOf, start } from './requests.support-spec.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';
import { StatementReading } from '../statements/statement.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(120_000);

const sentence = 'Našel si práci v jiném městě a bydlí u sestry.';

describe('what the sender reads of how it went on', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let provider: RequestContext;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    room.get(Database).publishThrough((_tx, events) => {
      news.push(...events.filter((event) => event instanceof HandoverNews));
      return Promise.resolve();
    });
    shelter = await room.makeShelter({ beds: 40 });
    provider = room.workerOf(shelter);
  });
  afterAll(() => room.close());

  const news: HandoverNews[] = [];
  const codes = new Map<string, string>();
  /** What the sender was told of it since the place was confirmed. */
  const newsOf = (handoverId: string): readonly string[] => {
    const told = news.filter(
      ({ reference, organisationId }) =>
        reference === codes.get(handoverId) && organisationId === room.unitOf(room.prison),
    );
    return told.map(({ what }) => what);
  };
  /** A confirmed request with agreement to report these things back to the sender. */
  const confirmed = async (reportTopics: string[]) => {
    room.clock.moveTo(start);
    const sent = await room.makeSent(shelter, room.prison, undefined, { reportTopics });
    const { handoverId } = sent;
    await goOn(handoverId, provider);
    codes.set(handoverId, await referenceOf(room, handoverId));
    news.length = 0;
    return sent;
  };
  const goOn = async (handoverId: string, by: RequestContext): Promise<void> => {
    granted(await room.get(AcknowledgeHandover).run(by, keyed(handoverId)));
    granted(await room.get(OfferPlace).run(by, keyed(handoverId)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    room.clock.moveTo('2026-12-15T09:00:00Z');
  };
  const arrive = async (handoverId: string, by = provider) =>
    granted(await room.get(ReportArrival).run(by, { ...keyed(handoverId), arrived: true }));
  const close = async (handoverId: string, by = provider) => {
    room.clock.moveTo('2026-12-18T09:00:00Z');
    const said = { reason: 'other', sentence, sentenceConfirmed: true };
    granted(await room.get(CloseHandover).run(by, { ...keyed(handoverId), ...said }));
  };
  const read = async (id: string) =>
    viewHandover(granted(await room.get(HandoverReading).open(room.prison, { id })), room.clock.today());
  const listed = async (handoverId: string, ended: boolean) => {
    const wanted = { side: 'sender', myTurn: false, overdue: false, onlyNew: false, ended, mine: false } as const;
    const page = granted(await room.get(ListWork).page(room.prison, { ...wanted, first: 100, after: null }));
    const [row] = page.filter(({ handover }) => handover.id === handoverId);
    return row ? viewRow(row.handover, 'sender', room.clock.today(), row) : null;
  };
  const withdraw = async (handoverId: string) =>
    granted(await room.get(WithdrawConsent).run(room.prison, { ...keyed(handoverId), by: 'subject', onPaper: false }));
  const stateOf = async (id: string) =>
    (await room.db.asOwner<{ state: string }>(`select state from handover.handover where id = $1`, [id]))[0]?.state;
  const mark = async (id: string) => granted(await room.get(HandoverReading).mark(room.prison, id));
  const logged = (handoverId: string) =>
    room.db.asOwner<{ fields: string[]; byGrant: boolean; basis: string | null }>(
      `select fields, grant_id is not null as "byGrant", legal_basis as basis from audit.disclosure
       where asked_id = $1 and purpose = 'report_back' order by number`,
      [handoverId],
    );
  const nothing = {
    ...{ state: 'ended', turn: 'nobody', deadline: null, arrivedOn: null, acts: [], moves: [] },
    ...{ agreedUntil: null, stateSince: new Date('2026-12-15T09:00:00Z') },
  };

  it('is nothing where the person did not agree: the same whether they came, stay or have left', async () => {
    const { handoverId } = await confirmed([]);
    await arrive(handoverId);
    const came = await read(handoverId);
    expect(came).toMatchObject(nothing);
    expect(came.timeline.at(-1)).toMatchObject({ act: 'ended', by: 'provider', state: 'ended', reason: null });
    await close(handoverId);
    expect(newsOf(handoverId)).toEqual(['arrived']);
    const left = await read(handoverId);
    expect(left).toEqual(Object.assign(came, { isNew: false }));
    expect(await mark(handoverId)).toBe(came.mark);
    expect(JSON.stringify(left)).not.toMatch(/"arrive"|"close"|"other"|sestry|2026-12-18/);
    expect(await logged(handoverId)).toEqual([]);
  });

  it('nor is it found out by asking again, whether they stay, did not come or have left', async () => {
    const asked = async (sent: { needId: string }) =>
      room
        .get(DraftHandover)
        .draft(room.prison, { needId: sent.needId, serviceId: shelter.serviceId, unitId: null }, newKey());
    const [open, stays, missed, gone] = [
      await confirmed([]),
      await confirmed([]),
      await confirmed([]),
      await confirmed([]),
    ];
    for (const { handoverId } of [stays, gone]) await arrive(handoverId);
    const said = { ...keyed(missed.handoverId), arrived: false, reason: 'hospital' };
    granted(await room.get(ReportArrival).run(provider, said));
    await close(gone.handoverId);
    expect(await asked(open)).toMatchObject({ code: 'ALREADY_ASKED' });
    for (const sent of [stays, missed, gone]) granted(await asked(sent));
  });

  it('nor by what is refused: every command answers the same, whether they stay, did not come or have left', async () => {
    const [stays, missed, gone] = [await confirmed([]), await confirmed([]), await confirmed([])];
    for (const { handoverId } of [stays, gone]) await arrive(handoverId);
    const said = { ...keyed(missed.handoverId), arrived: false, reason: 'hospital' };
    granted(await room.get(ReportArrival).run(provider, said));
    await close(gone.handoverId);
    const text = { text: 'Jak se daří?', confirmed: true };
    const meeting = {
      startsAt: new Date('2027-01-04T09:00:00Z'),
      minutes: 30,
      place: 'vrátnice',
      placeConfirmed: true,
    };
    const { prison } = room;
    const commands: Record<string, (id: string) => Promise<unknown>> = {
      send: (id) => room.get(SendHandover).send(prison, keyed(id)),
      confirm: (id) => room.get(ConfirmHandover).run(prison, keyed(id)),
      letGo: (id) => room.get(LetGo).run(prison, keyed(id)),
      planInterview: (id) => room.get(PlanInterview).run(prison, { ...keyed(id), meeting }),
      ask: (id) => room.get(AskQuestion).ask(prison, { ...keyed(id), ...text }),
      answer: (id) => room.get(AskQuestion).answer(prison, { ...keyed(id), ...text }),
      pause: (id) => room.get(PauseHandover).pause(prison, { ...keyed(id), until: '2026-12-22' }),
      resume: (id) => room.get(PauseHandover).resume(prison, keyed(id)),
      sendUpdate: (id) => room.get(SendUpdate).update(prison, keyed(id)),
      updateMeeting: (id) => room.get(SendUpdate).update(prison, { ...keyed(id), meeting }),
      withdraw: (id) =>
        room.get(WithdrawHandover).run(prison, { ...keyed(id), reason: 'no_longer_wanted', sentenceConfirmed: false }),
      askConsent: (id) =>
        room.get(AskConsent).ask(prison, {
          ...keyed(id),
          ...{ steps: ['confirmed'], followUp: false, until: '2027-03-31', language: 'cs' },
        }),
      preview: (id) => room.get(PreviewHandover).preview(prison, id, 'confirmed'),
    };
    for (const [name, command] of Object.entries(commands)) {
      const answers = [];
      for (const { handoverId } of [stays, missed, gone]) {
        const answer = await command(handoverId);
        answers.push(isRefusal(answer) ? answer.code : 'done');
      }
      expect([name, ...answers]).toEqual([name, answers[0], answers[0], answers[0]]);
    }
  });

  it('nor by what else the person chooses, or takes back', async () => {
    room.clock.moveTo('2026-12-15T09:00:00Z');
    const other = await room.makeShelter({ name: 'Jinde', beds: 40 });
    const bring = async (how: 'stays' | 'missed' | 'gone') => {
      const sent = await confirmed([]);
      const missed = { ...keyed(sent.handoverId), arrived: false, reason: 'hospital' };
      if (how === 'missed') granted(await room.get(ReportArrival).run(provider, missed));
      else await arrive(sent.handoverId);
      if (how === 'gone') await close(sent.handoverId);
      room.clock.moveTo('2026-12-18T09:00:00Z');
      return sent;
    };
    const seen: unknown[] = [];
    for (const how of ['stays', 'missed', 'gone'] as const) {
      const { needId, caseId, handoverId } = await bring(how);
      const second = await room.makeSent(other, room.prison, { needId, caseId });
      const by = room.workerOf(other);
      granted(await room.get(AcknowledgeHandover).run(by, keyed(second.handoverId)));
      granted(await room.get(OfferPlace).run(by, { ...keyed(second.handoverId), from: '2026-12-18' }));
      granted(await room.get(ConfirmHandover).run(room.prison, keyed(second.handoverId)));
      const taken = await bring(how);
      const told = newsOf(taken.handoverId).length;
      await withdraw(taken.handoverId);
      expect([how, ...newsOf(taken.handoverId).slice(told)]).toEqual([how]);
      for (const id of [handoverId, taken.handoverId]) {
        const { state, acts, moves, turn, stateSince, timeline } = await read(id);
        const row = await listed(id, true);
        const steps = timeline.map((step) => [step.act, step.state, step.at]);
        seen.push([state, acts, moves, turn, stateSince, steps, row?.state, row?.stateSince, row?.moves]);
      }
    }
    expect(seen.slice(2, 4)).toEqual(seen.slice(0, 2));
    expect(seen.slice(4)).toEqual(seen.slice(0, 2));
  });

  it('nor that they did not come, and why', async () => {
    const { handoverId } = await confirmed(['housing']);
    const said = { ...keyed(handoverId), arrived: false, reason: 'hospital' };
    granted(await room.get(ReportArrival).run(provider, said));
    const missed = await read(handoverId);
    expect(missed).toMatchObject(nothing);
    expect(JSON.stringify(missed)).not.toMatch(/doNotArrive|not_arrived|hospital/);
  });

  it('is done for the sender in lists, whatever was agreed', async () => {
    const [told, kept] = [await confirmed(['arrival']), await confirmed([])];
    for (const { handoverId } of [told, kept]) await arrive(handoverId);
    expect([await listed(told.handoverId, false), await listed(kept.handoverId, false)]).toEqual([null, null]);
    room.clock.moveTo(start);
    const byLink = await room.makeShelter({ name: 'Odpovídá odkazem', channel: 'link', beds: 2 });
    const sent = await room.makeSent(byLink, room.prison, undefined, { reportTopics: [] });
    await goOn(sent.handoverId, room.workerOf(byLink));
    await arrive(sent.handoverId, room.workerOf(byLink));
    // Were it open until the service closes it, the list would tell when that is.
    expect(await listed(sent.handoverId, false)).toBeNull();
    expect(await listed(told.handoverId, true)).toMatchObject({ state: 'arrived' });
    expect(await listed(kept.handoverId, true)).toMatchObject({ state: 'ended', turn: 'nobody', moves: [] });
  });

  it('nor when it went on, by where a row stands in the list or by the cursor beside it', async () => {
    const [stays, missed, after] = [await confirmed([]), await confirmed([]), await confirmed([])];
    await arrive(stays.handoverId);
    const said = { ...keyed(missed.handoverId), arrived: false, reason: 'hospital' };
    granted(await room.get(ReportArrival).run(provider, said));
    await arrive(after.handoverId);
    const mine = [stays, missed, after].map(({ handoverId }) => handoverId);
    const rows = async () => {
      const page = { first: 100, filter: Object.assign(new WorkFilter(), { side: 'sender', ended: true }) };
      const { edges } = granted(await room.get(ListWorkResolver).handovers(room.prison, page));
      return edges.filter(({ node }) => mine.includes(node.id)).map(({ node, cursor }) => [node.id, cursor]);
    };
    const before = await rows();
    expect(before).toHaveLength(3);
    await close(stays.handoverId);
    room.clock.moveTo('2027-01-04T09:00:00Z');
    await room.get(KeepDeadlines).keep();
    expect(await stateOf(missed.handoverId)).toBe('closed');
    expect(await rows()).toEqual(before);
  });

  it('nor that they had not come and why, once the service has ended as well', async () => {
    room.clock.moveTo(start);
    const leaving = await room.makeShelter({ name: 'Končí', beds: 1 });
    const by = room.workerOf(leaving);
    const { handoverId } = await room.makeSent(leaving, room.prison, undefined, { reportTopics: [] });
    await goOn(handoverId, by);
    granted(await room.get(ReportArrival).run(by, { ...keyed(handoverId), arrived: false, reason: 'hospital' }));
    const [missed, inList] = [await read(handoverId), await listed(handoverId, true)];
    expect(missed).toMatchObject(nothing);
    await room.db.asOwner(`update directory.service set ended_on = '2026-12-15' where id = $1`, [leaving.serviceId]);
    await room.get(ProviderLeavesJob).services([leaving.serviceId]);
    expect(await stateOf(handoverId)).toBe('withdrawn_by_provider');
    expect(await read(handoverId)).toEqual(Object.assign(missed, { isNew: false }));
    expect(await listed(handoverId, true)).toEqual(Object.assign(inList ?? {}, { isNew: false }));
  });

  it('is what was agreed, each look in the log and in the statement', async () => {
    const { handoverId, caseId } = await confirmed(['arrival', 'next_step']);
    await arrive(handoverId);
    expect(await read(handoverId)).toMatchObject({ state: 'arrived', arrivedOn: '2026-12-15' });
    await close(handoverId);
    const closed = await read(handoverId);
    expect(closed).toMatchObject({ state: 'closed', arrivedOn: '2026-12-15' });
    expect(closed.timeline.at(-1)).toMatchObject({ act: 'close', reason: 'other' });
    expect(closed.messages.at(-1)).toMatchObject({ text: sentence });
    expect(await logged(handoverId)).toEqual([
      { fields: ['arrival'], byGrant: true, basis: null },
      { fields: ['arrival'], byGrant: true, basis: null },
      { fields: ['ending'], byGrant: true, basis: null },
    ]);
    const page = { first: 100, after: null, identityChecked: true };
    const rows = granted(await room.get(StatementReading).seen(room.prison, caseId, page));
    expect(rows.filter(({ purpose }) => purpose === 'report_back').flatMap(({ fields }) => fields)).toEqual([
      ...['ending', 'arrival', 'arrival'],
    ]);
  });

  it('is in the statement no look at the service once the place was confirmed, unless the arrival is agreed', async () => {
    const page = { first: 100, after: null, identityChecked: true };
    const looks = async (caseId: string, ctx = room.prison): Promise<number> =>
      granted(await room.get(StatementReading).seen(ctx, caseId, page)).filter(({ own }) => !own).length;
    const look = async (id: string) => granted(await room.get(HandoverReading).open(provider, { id }));
    for (const [topics, told] of [
      [[], false],
      [['housing'], false],
      [['arrival'], true],
    ] as const) {
      room.clock.moveTo(start);
      const { handoverId, caseId } = await room.makeSent(shelter, room.prison, undefined, {
        reportTopics: [...topics],
      });
      await look(handoverId);
      await goOn(handoverId, provider);
      const before = await looks(caseId);
      expect(before).toBeGreaterThan(0);
      await look(handoverId);
      await arrive(handoverId);
      await look(handoverId);
      expect((await looks(caseId)) > before).toBe(told);
    }
  });

  it('is not how it ended where only the arrival was agreed', async () => {
    const { handoverId } = await confirmed(['arrival']);
    await arrive(handoverId);
    await close(handoverId);
    expect(newsOf(handoverId)).toEqual(['arrived', 'closed']);
    const closed = await read(handoverId);
    expect(closed).toMatchObject({ state: 'closed', arrivedOn: '2026-12-15', messages: [] });
    expect(closed.timeline.at(-1)).toMatchObject({ act: 'close', reason: null });
  });

  it('is nothing any more from the withdrawal on, also of what was read before', async () => {
    const { handoverId } = await confirmed(['arrival', 'next_step']);
    await arrive(handoverId);
    const before = await read(handoverId);
    expect([before.state, await mark(handoverId)]).toEqual(['arrived', before.mark]);
    await withdraw(handoverId);
    expect(await mark(handoverId)).not.toBe(before.mark);
    expect(await read(handoverId)).toMatchObject(nothing);
    await close(handoverId);
    const after = await read(handoverId);
    expect([after.state, after.arrivedOn, after.messages, after.mark]).toEqual([
      ...['ended', null, [], await mark(handoverId)],
    ]);
    expect(JSON.stringify(after)).not.toMatch(/sestry|close/);
  });

  it('between institutions is the arrival on a basis of their own, unless the person said no', async () => {
    room.clock.moveTo(start);
    const { needId } = await room.makeCase();
    const unitId = room.unitOf(room.probation);
    const drafted = await room.get(DraftHandover).draft(room.prison, { needId, serviceId: null, unitId }, newKey());
    const { handoverId } = granted(drafted);
    await room.agree(handoverId, room.prison, { reportTopics: [] });
    granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
    await goOn(handoverId, room.probation);
    await arrive(handoverId, room.probation);
    await close(handoverId, room.probation);
    const closed = await read(handoverId);
    expect(closed).toMatchObject({ state: 'closed', arrivedOn: '2026-12-15', messages: [] });
    expect(closed.timeline.at(-1)).toMatchObject({ act: 'close', reason: null });
    expect(await logged(handoverId)).toEqual([{ fields: ['arrival'], byGrant: false, basis: 'own_basis' }]);
  });
});
