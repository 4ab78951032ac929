import { ConsentDesk, type MovedGrant } from '@navaz/consent';
import { systemContext, type RequestContext } from '@navaz/kernel';
import { Database, SignedLinks } from '@navaz/platform';
import { MoveReasons } from '../handovers/move-reasons.service.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { ReportAgreementReading } from '../reports/report-agreement.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskToMeet } from '../ask-to-meet/ask-to-meet.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverNews } from '../handover.events.js';
import type { State } from '../handover.state.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover, viewRow } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { answerPurpose, type HeldLink } from '../links/link-door.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PlanInterview } from '../plan-interview/plan-interview.service.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';

/** A Monday morning on which these specs begin. */
export const start = '2026-11-23T09:00:00Z';

/** One command on a handover, with a key of its own. */
export const keyed = (handoverId: string) => ({ key: newKey(), handoverId });

/** The readable code of a request. */
export const referenceOf = async (room: HandoverRoom, handoverId: string): Promise<string> =>
  (
    await room.db.asOwner<{ reference: string }>(`select reference from handover.handover where id = $1`, [handoverId])
  )[0]?.reference ?? '';

/** What a mail to a service without an account holds: the link of one request, for a fortnight. */
export const linkFor = async (room: HandoverRoom, to: MadeShelter, reference: string): Promise<HeldLink> => {
  const { organisationId, serviceId } = to;
  const target = { purpose: answerPurpose, organisationId, serviceId, about: reference };
  const token = await room
    .get(Database)
    .transaction(systemContext('spec'), (tx) => room.get(SignedLinks).issue(tx, target, 14));
  return { token, reference };
};

/** A room with a shelter, requests brought to any state through the services, and what is seen of them from outside. */
export class RequestsInRoom {
  private readonly news: HandoverNews[] = [];
  private readonly workers = new Map<string, RequestContext>();

  private constructor(
    readonly room: HandoverRoom,
    readonly shelter: MadeShelter,
    private readonly agreedUntil: string,
  ) {}

  /** Opens it; close `room` when the spec ends. `agreedUntil`: the last day of everything that is agreed to. */
  static async open(agreedUntil = '2027-06-30'): Promise<RequestsInRoom> {
    const room = await HandoverRoom.open(start);
    const made = new RequestsInRoom(room, await room.makeShelter({ beds: 30 }), agreedUntil);
    room.get(Database).publishThrough((_tx, events) => {
      made.news.push(...events.filter((event) => event instanceof HandoverNews));
      return Promise.resolve();
    });
    return made;
  }

  async stateOf(handoverId: string): Promise<State | undefined> {
    const rows = await this.room.db.asOwner<{ state: State }>(`select state from handover.handover where id = $1`, [
      handoverId,
    ]);
    return rows[0]?.state;
  }

  /** Whether a place is held for it now. */
  async held(handoverId: string): Promise<boolean> {
    const rows = await this.room.db.asOwner(
      `select 1 from capacity.hold
       where holder_id = $1 and released_at is null and (expires_at is null or expires_at > $2)`,
      [handoverId, this.room.clock.now()],
    );
    return rows.length === 1;
  }

  /** As the provider opens it. */
  async seen(handoverId: string) {
    const opened = await this.room.get(HandoverReading).open(this.workerOf(this.shelter), { id: handoverId });
    return viewHandover(granted(opened), this.room.clock.today());
  }

  /** What a unit was told of a handover, oldest first. */
  async toldOf(handoverId: string, unitId: string): Promise<string[]> {
    const [row] = await this.room.db.asOwner<{ reference: string }>(
      `select reference from handover.handover where id = $1`,
      [handoverId],
    );
    return this.toldBy(row?.reference ?? '', unitId);
  }

  /** The same by the readable code, of a request or an enquiry. */
  toldBy(code: string, unitId: string): string[] {
    return this.news
      .filter(({ reference, organisationId }) => reference === code && organisationId === unitId)
      .map(({ what }) => what);
  }

  /** What was told under a code, and to which unit. */
  toldOfCode(code: string): [string, string][] {
    return this.news
      .filter(({ reference }) => reference === code)
      .map(({ what, organisationId }) => [what, organisationId]);
  }

  /** Brings a new request to a state through the services. Answers its id. */
  readonly bring = {
    sent: async (to = this.shelter): Promise<string> =>
      (await this.room.makeSent(to, this.room.prison, undefined, { until: this.agreedUntil })).handoverId,
    acknowledged: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.sent(to);
      granted(await this.room.get(AcknowledgeHandover).run(this.workerOf(to), keyed(id)));
      return id;
    },
    /** With a meeting planned: the name is open for it. */
    assessing: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.acknowledged(to);
      granted(await this.room.get(AskToMeet).run(this.workerOf(to), keyed(id)));
      const startsAt = new Date(this.room.clock.now().getTime() + 2 * 86_400_000);
      const meeting = { startsAt, minutes: 45, place: 'návštěvní místnost', placeConfirmed: true };
      granted(await this.room.get(PlanInterview).run(this.room.prison, { ...keyed(id), meeting }));
      return id;
    },
    waitlisted: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.acknowledged(to);
      granted(await this.room.get(PutOnWaitingList).run(this.workerOf(to), { ...keyed(id), reason: 'no_room' }));
      return id;
    },
    offered: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.acknowledged(to);
      granted(await this.room.get(OfferPlace).run(this.workerOf(to), keyed(id)));
      return id;
    },
    confirmed: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.offered(to);
      granted(await this.room.get(ConfirmHandover).run(this.room.prison, keyed(id)));
      return id;
    },
    arrived: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.confirmed(to);
      granted(await this.room.get(ReportArrival).run(this.workerOf(to), { ...keyed(id), arrived: true, on: null }));
      return id;
    },
    not_arrived: async (to = this.shelter): Promise<string> => {
      const id = await this.bring.confirmed(to);
      const said = { ...keyed(id), arrived: false, reason: 'unknown', on: null };
      granted(await this.room.get(ReportArrival).run(this.workerOf(to), said));
      return id;
    },
  };

  /** From acknowledged on to arrival. */
  async arriveFrom(handoverId: string): Promise<void> {
    const provider = this.workerOf(this.shelter);
    granted(await this.room.get(OfferPlace).run(provider, keyed(handoverId)));
    granted(await this.room.get(ConfirmHandover).run(this.room.prison, keyed(handoverId)));
    this.room.clock.moveTo('2026-12-15T10:00:00Z');
    granted(await this.room.get(ReportArrival).run(provider, { ...keyed(handoverId), arrived: true, on: null }));
  }

  /** The person takes back what was agreed for these purposes. Answers the grants. */
  async withdraw(
    handoverId: string,
    purposes: readonly string[] = ['assess', 'interview', 'hand_over'],
  ): Promise<readonly MovedGrant[]> {
    const { room } = this;
    const grants = await room.db.asOwner<MovedGrant>(
      `select id as "grantId", about_id as "aboutId", purpose from consent.subject_grant
       where about_id = $1 and purpose = any ($2) and state in ('given', 'renewed')`,
      [handoverId, purposes],
    );
    await this.takeBack(grants.map(({ grantId }) => grantId));
    return grants;
  }

  /** The person takes these grants back. */
  async takeBack(grantIds: readonly string[]): Promise<void> {
    const { room } = this;
    granted(
      await room
        .get(Database)
        .transaction(room.prison, (tx) =>
          room.get(ConsentDesk).withdraw(tx, { grantIds, by: 'worker', byParty: 'subject', at: room.clock.now() }),
        ),
    );
  }

  /** Another shelter gets the person: what was asked for the same need elsewhere is superseded. */
  async supersede(handoverId: string): Promise<void> {
    const { room } = this;
    const [from] = await room.db.asOwner<{ caseId: string; needId: string }>(
      `select case_id as "caseId", need_id as "needId" from handover.handover where id = $1`,
      [handoverId],
    );
    const other = await room.makeShelter({ name: 'Jiný dům', beds: 1 });
    const { handoverId: chosen } = await room.makeSent(other, room.prison, from);
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(other), keyed(chosen)));
    granted(await room.get(OfferPlace).run(room.workerOf(other), keyed(chosen)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(chosen)));
  }

  /** Everything the provider reads of a request, opened and in its list, without what names the one request. */
  async readAsProvider(handoverId: string): Promise<unknown> {
    const provider = this.workerOf(this.shelter);
    const wanted = {
      side: 'provider',
      myTurn: false,
      overdue: false,
      onlyNew: false,
      ended: true,
      mine: false,
    } as const;
    const page = granted(await this.room.get(ListWork).page(provider, { ...wanted, first: 100, after: null }));
    const [row] = page.filter(({ handover }) => handover.id === handoverId);
    const listed = row && viewRow(row.handover, 'provider', this.room.clock.today(), row);
    // Whatever else answers about a request.
    const around = {
      reports: await this.room.get(ReportAgreementReading).of(provider, handoverId),
      reportTo: await this.room.get(ReportReading).recipients(provider, handoverId),
      calendar: await this.room.get(MeetingCalendar).file(provider, handoverId),
      reasons: await this.room.get(MoveReasons).of(provider, handoverId, 'decline'),
      takenBack: await this.room.get(WithdrawConsent).run(provider, {
        ...keyed(handoverId),
        grantIds: await this.grantsOf(handoverId),
        by: 'subject',
        onPaper: false,
      }),
    };
    const own = ['id', 'reference', 'mark'];
    return JSON.parse(
      JSON.stringify({ listed, opened: await this.seen(handoverId), ...around }, (key, value: unknown) =>
        own.includes(key) ? null : value,
      ),
    );
  }

  /** Every grant about a request, however it stands; a provider may know them from its own log. */
  private async grantsOf(handoverId: string): Promise<string[]> {
    const rows = await this.room.db.asOwner<{ id: string }>(
      `select id from consent.subject_grant where about_id = $1 order by id`,
      [handoverId],
    );
    return rows.map(({ id }) => id);
  }

  /** A worker of a shelter, the same every time. */
  workerOf(shelter: MadeShelter): RequestContext {
    const known = this.workers.get(shelter.organisationId) ?? this.room.workerOf(shelter);
    this.workers.set(shelter.organisationId, known);
    return known;
  }
}
