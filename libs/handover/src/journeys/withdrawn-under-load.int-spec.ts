import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ConsentModule } from '@navaz/consent';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { testContext } from '@navaz/testing';
import type { Type } from '@nestjs/common';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AnswerByLink } from '../answer-by-link/answer-by-link.service.js';
import { viewByLink } from '../answer-by-link/handover-by-link.view.js';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { FactReading } from '../facts/fact-reading.service.js';
import { viewFact } from '../facts/view-fact.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { Papers } from '../print-papers/papers.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { keyed, linkFor, referenceOf } from './requests.support-spec.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { WriteReport } from '../write-report/write-report.service.js';

jest.setTimeout(180_000);

/** The person's own door: what the code on the slip opens. */
interface ByCode {
  withdraw(ctx: RequestContext, typed: { code: string; address: string }, items: 'all'): Promise<unknown>;
}

/** One read as somebody: under a name of its own, by which its rows in the log are found. */
type As = (ctx: RequestContext) => RequestContext;

/** A way to read something of a person. `shows` says whether an answer still told anything of them. */
interface Door {
  readonly name: string;
  read(as: As): Promise<unknown>;
  shows(answer: unknown): boolean;
}

/** Somebody who takes everything back at some moment, and every door behind which something of them lies. */
interface Person {
  readonly doors: readonly Door[];
  takeBack(): Promise<unknown>;
}

/** One read: when it began, and what came. */
interface Reading {
  readonly person: number;
  readonly door: Door;
  readonly began: number;
  readonly correlationId: string;
  readonly answer: unknown;
}

const tryDoor = async (person: number, door: Door): Promise<Reading> => {
  const [began, correlationId] = [performance.now(), newKey()];
  const answer = await door.read((ctx) => ({ ...ctx, correlationId }));
  return { person, door, began, correlationId, answer };
};

const told = (answer: unknown): boolean => !isRefusal(answer);

describe('agreement taken back while everybody reads', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let byLink: MadeShelter;
  let provider: RequestContext;
  let byCode: ByCode;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 30 });
    byLink = await room.makeShelter({ name: 'Bez účtu', channel: 'link', beds: 30 });
    provider = room.workerOf(shelter);
    // As the API finds it: among the providers of its room.
    const providers = Reflect.getMetadata('providers', ConsentModule) as Type<ByCode>[];
    const door = providers.find(({ name }) => name === 'WithdrawingByCode');
    if (!door) throw new Error('The room of consent has no door for the code on the slip.');
    byCode = room.get(door);
  });
  afterAll(() => room.close());

  const withCode = (code: string) => () =>
    byCode.withdraw(testContext(), { code, address: '192.0.2.1' }, 'all').then((answer) => granted(answer as object));
  const withWorker = (handoverId: string, ctx: RequestContext, onPaper: boolean) => async () =>
    granted(await room.get(WithdrawConsent).run(ctx, { ...keyed(handoverId), by: 'subject', onPaper }));

  const confirmed = async () => {
    const sent = await room.makeSent(shelter);
    granted(await room.get(AcknowledgeHandover).run(provider, keyed(sent.handoverId)));
    granted(await room.get(OfferPlace).run(provider, keyed(sent.handoverId)));
    const meeting = {
      startsAt: new Date('2026-12-15T09:00:00Z'),
      minutes: 30,
      place: 'vrátnice domu',
      placeConfirmed: true,
    };
    granted(await room.get(ConfirmHandover).run(room.prison, { ...keyed(sent.handoverId), meeting }));
    return sent;
  };

  const seenBy = (ctx: RequestContext, asked: { id: string } | { reference: string }) => async (as: As) => {
    const opened = await room.get(HandoverReading).open(as(ctx), asked);
    return isRefusal(opened) ? opened : viewHandover(opened, room.clock.today());
  };
  const showsPassed = (answer: unknown): boolean =>
    told(answer) && (answer as ReturnType<typeof viewHandover>).passed !== null;

  const request = async (way: 'code' | 'sender' | 'provider'): Promise<Person> => {
    const { handoverId: id, code } = await confirmed();
    const reference = await referenceOf(room, id);
    const list = {
      side: 'provider',
      myTurn: false,
      overdue: false,
      onlyNew: false,
      ended: false,
      mine: false,
    } as const;
    const ways = {
      code: withCode(code),
      sender: withWorker(id, room.prison, false),
      provider: withWorker(id, provider, true),
    };
    return {
      takeBack: ways[way],
      doors: [
        { name: 'handover', read: seenBy(provider, { id }), shows: showsPassed },
        { name: 'handoverByReference', read: seenBy(provider, { reference }), shows: showsPassed },
        {
          name: 'list of open work',
          read: (as) => room.get(ListWork).page(as(provider), { ...list, first: 50, after: null }),
          shows: (answer) => JSON.stringify(answer).includes(id),
        },
        { name: 'calendar', read: (as) => room.get(MeetingCalendar).file(as(provider), id), shows: told },
        { name: 'preview on paper', read: (as) => room.get(Papers).preview(as(provider), id), shows: told },
      ],
    };
  };

  const requestByLink = async ({ handoverId, code }: { handoverId: string; code: string }): Promise<Person> => {
    const held = await linkFor(room, byLink, await referenceOf(room, handoverId));
    return {
      takeBack: withCode(code),
      doors: [
        {
          name: 'link of a mail',
          read: async (as) => {
            const read = await room.get(AnswerByLink).open(as(testContext()), held);
            return isRefusal(read) ? read : viewByLink(read, room.clock.today(), 'cs').handover;
          },
          shows: showsPassed,
        },
      ],
    };
  };

  const fact = async (): Promise<Person> => {
    const { caseId } = await room.makeCase();
    const asked = { key: newKey(), caseId, serviceId: shelter.serviceId, fact: 'place_promised' } as const;
    const { factQuestionId, signingId } = granted(
      await room.get(ConfirmFact).draft(room.prison, { ...asked, until: '2027-03-31', language: 'cs' }),
    );
    const said = { key: newKey(), signingId, given: [1], refused: [], by: 'subject', expressed: 'paper' } as const;
    const { code } = granted(await room.get(RecordConsent).record(room.prison, said));
    granted(await room.get(ConfirmFact).ask(room.prison, { key: newKey(), factQuestionId }));
    return {
      takeBack: withCode(code ?? ''),
      doors: [
        {
          name: 'fact question',
          read: async (as) => {
            const read = await room.get(FactReading).received(as(provider), factQuestionId);
            return isRefusal(read) ? read : viewFact(read, 'received', 'cs');
          },
          shows: told,
        },
      ],
    };
  };

  const report = async ({ handoverId, code }: Awaited<ReturnType<typeof confirmed>>): Promise<Person> => {
    const arrived = { ...keyed(handoverId), arrived: true, on: null };
    granted(await room.get(ReportArrival).run(provider, arrived));
    const { reportId } = granted(
      await room.get(WriteReport).draft(provider, { ...keyed(handoverId), kind: 'closing' }),
    );
    granted(await room.get(WriteReport).send(provider, { key: newKey(), reportId, shownToSubject: true }));
    return {
      takeBack: withCode(code),
      doors: [
        {
          name: 'receivedReport',
          read: (as) => room.get(ReportReading).received(as(room.prison), reportId),
          shows: told,
        },
        {
          name: 'report on paper',
          read: (as) => room.get(Papers).receivedReport(as(room.prison), reportId),
          shows: told,
        },
        { name: 'handover after arrival', read: seenBy(provider, { id: handoverId }), shows: showsPassed },
      ],
    };
  };

  it('no read that began after the commit shows anything, on any door; what was shown stands in the log', async () => {
    const people = [
      await request('code'),
      await request('sender'),
      await request('provider'),
      await request('code'),
      await fact(),
      await fact(),
    ];
    const two = [await confirmed(), await confirmed()];
    const mailed = [await room.makeSent(byLink), await room.makeSent(byLink)];
    room.clock.moveTo('2026-12-15T10:00:00Z');
    for (const sent of two) people.push(await report(sent));
    // Their links are of today: a link works for a fortnight.
    for (const sent of mailed) people.push(await requestByLink(sent));
    const committed = new Map<number, number>();
    const readings: Reading[] = [];
    let open = true;
    // Every door once while it is open and once after, besides what the crowd tries.
    const everyDoor = async (): Promise<void> => {
      for (const [person, { doors }] of people.entries())
        for (const door of doors) readings.push(await tryDoor(person, door));
    };
    await everyDoor();
    const reader = async (): Promise<void> => {
      while (open) {
        const person = Math.floor(Math.random() * people.length);
        const doors = people[person]?.doors ?? [];
        const door = doors[Math.floor(Math.random() * doors.length)];
        if (door) readings.push(await tryDoor(person, door));
      }
    };
    const taker = async (person: number): Promise<void> => {
      await wait(200 + Math.random() * 1_800);
      await people[person]?.takeBack();
      committed.set(person, performance.now());
    };
    const readers = Array.from({ length: 10 }, reader);
    try {
      await Promise.all(people.map((_, person) => taker(person)));
      await everyDoor();
    } finally {
      open = false;
      await Promise.allSettled(readers);
    }
    await Promise.all(readers);

    const after = readings.filter(({ person, began }) => began > (committed.get(person) ?? Infinity));
    const late = after.filter(({ door, answer }) => door.shows(answer) || JSON.stringify(answer).includes(canaryName));
    expect(late.map(({ door }) => door.name)).toEqual([]);
    const shown = readings.filter(({ door, answer }) => door.shows(answer));
    // A door that never showed anything, or was not tried after, proves nothing; paper of the sender's never shows.
    const doors = new Set(people.flatMap(({ doors: all }) => all.map(({ name }) => name)));
    expect(new Set(shown.map(({ door }) => door.name))).toEqual(
      new Set([...doors].filter((name) => name !== 'preview on paper')),
    );
    expect(new Set(after.map(({ door }) => door.name))).toEqual(doors);
    const unlogged = ['list of open work', 'preview on paper'];
    const logged = await room.db.asOwner<{ read: string }>(
      `select distinct correlation_id as read from audit.disclosure
       where not refused and operation like 'handover.read%' and correlation_id = any ($1)`,
      [readings.map(({ correlationId }) => correlationId)],
    );
    const shownAndLogged = shown.filter(({ door }) => !unlogged.includes(door.name));
    expect(new Set(logged.map(({ read }) => read))).toEqual(
      new Set(shownAndLogged.map(({ correlationId }) => correlationId)),
    );
  });
});
