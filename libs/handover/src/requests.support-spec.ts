import { ConsentDesk, type MovedGrant } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from './acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from './confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from './handover.builder.js';
import { HandoverNews } from './handover.events.js';
import type { State } from './handover.state.js';
import { HandoverReading } from './handovers/handover-reading.service.js';
import { viewHandover } from './handovers/view-handover.js';
import { OfferPlace } from './offer-place/offer-place.service.js';
import { PutOnWaitingList } from './put-on-waiting-list/put-on-waiting-list.service.js';
import { ReportArrival } from './report-arrival/report-arrival.service.js';

/** A Monday morning on which these specs begin. */
export const start = '2026-11-23T09:00:00Z';

/** One command on a handover, with a key of its own. */
export const keyed = (handoverId: string) => ({ key: newKey(), handoverId });

/** A room with a shelter, requests brought to any state through the services, and what is seen of them from outside. */
export class RequestsInRoom {
  private readonly news: HandoverNews[] = [];

  private constructor(
    readonly room: HandoverRoom,
    readonly shelter: MadeShelter,
  ) {}

  /** Opens it; close `room` when the spec ends. */
  static async open(): Promise<RequestsInRoom> {
    const room = await HandoverRoom.open(start);
    const made = new RequestsInRoom(room, await room.makeShelter({ beds: 30 }));
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
    const opened = await this.room.get(HandoverReading).open(this.room.workerOf(this.shelter), { id: handoverId });
    return viewHandover(granted(opened), this.room.clock.today());
  }

  /** What a unit was told of a handover, oldest first. */
  async toldOf(handoverId: string, unitId: string): Promise<string[]> {
    const [row] = await this.room.db.asOwner<{ reference: string }>(
      `select reference from handover.handover where id = $1`,
      [handoverId],
    );
    return this.news
      .filter(({ reference, organisationId }) => reference === row?.reference && organisationId === unitId)
      .map(({ what }) => what);
  }

  /** Brings a new request to a state through the services. Answers its id. */
  readonly bring = {
    sent: async (): Promise<string> => (await this.room.makeSent(this.shelter)).handoverId,
    acknowledged: async (): Promise<string> => {
      const id = await this.bring.sent();
      granted(await this.room.get(AcknowledgeHandover).run(this.provider, keyed(id)));
      return id;
    },
    waitlisted: async (): Promise<string> => {
      const id = await this.bring.acknowledged();
      granted(await this.room.get(PutOnWaitingList).run(this.provider, { ...keyed(id), reason: 'no_room' }));
      return id;
    },
    offered: async (): Promise<string> => {
      const id = await this.bring.acknowledged();
      granted(await this.room.get(OfferPlace).run(this.provider, keyed(id)));
      return id;
    },
    confirmed: async (): Promise<string> => {
      const id = await this.bring.offered();
      granted(await this.room.get(ConfirmHandover).run(this.room.prison, keyed(id)));
      return id;
    },
    arrived: async (): Promise<string> => {
      const id = await this.bring.confirmed();
      granted(await this.room.get(ReportArrival).run(this.provider, { ...keyed(id), arrived: true, on: null }));
      return id;
    },
    not_arrived: async (): Promise<string> => {
      const id = await this.bring.confirmed();
      const said = { ...keyed(id), arrived: false, reason: 'unknown', on: null };
      granted(await this.room.get(ReportArrival).run(this.provider, said));
      return id;
    },
  };

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
    const grantIds = grants.map(({ grantId }) => grantId);
    granted(
      await room
        .get(Database)
        .transaction(room.prison, (tx) =>
          room.get(ConsentDesk).withdraw(tx, { grantIds, by: 'worker', at: room.clock.now() }),
        ),
    );
    return grants;
  }

  private get provider() {
    return this.room.workerOf(this.shelter);
  }
}
