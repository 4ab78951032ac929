import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { FakeClock, testContext, type TestDatabase } from '@navaz/testing';
import { CapacityReader } from './capacity-reader.js';
import { WaitingList } from './wait-for-places/waiting-list.service.js';
import { HoldDesk } from './hold-places/hold-desk.service.js';
import { HeldPlaces } from './holds/held-places.js';
import { HoldStore } from './holds/hold-store.js';
import { HoldSweeper } from './sweep-holds/hold-sweeper.service.js';
import type { HandoverHolder, Holder, WantedPlace } from './holds/holder.js';
import { RoomFinder } from './holds/room-finder.js';

/** Friday, 10 October 2025, 12:00 in Prague. */
export const noon = '2025-10-10T10:00:00Z';

/** The same Friday. */
export const friday = '2025-10-10';

/** A handover nobody has ever heard of. */
export const someHandover = (): HandoverHolder => ({ kind: 'handover', id: randomUUID() });

/** An enquiry nobody has ever heard of. */
export const someEnquiry = (): Holder => ({ kind: 'enquiry', id: randomUUID() });

/** The desk with everything around it, at a clock that stands, and what listeners would hear. */
export const holdRoom = (db: TestDatabase, clock = FakeClock.at(noon)) => {
  const heard: DomainEvent[] = [];
  db.database.publishThrough((_tx, events) => Promise.resolve(void heard.push(...events)));
  const [held, store] = [new HeldPlaces(), new HoldStore()];
  const finder = new RoomFinder(clock);
  const desk = new HoldDesk(clock, held, store, finder);
  const act = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => db.database.transaction(testContext(), work);
  return {
    clock,
    desk,
    held,
    store,
    finder,
    heard,
    act,
    list: new WaitingList(clock, finder),
    sweeper: new HoldSweeper(db.database, clock, held, store),
    reader: new CapacityReader(db.database, clock),
    /** Takes a place until Tuesday evening, from today on with no known end, unless said otherwise. */
    take: (wanted: Partial<WantedPlace> & { serviceId: string }) =>
      act((tx) =>
        desk.take(tx, {
          from: friday,
          characteristics: [],
          holder: someHandover(),
          expiresAt: new Date('2025-10-14T21:59:59Z'),
          ...wanted,
        }),
      ),
    /** Names and what else listeners would hear, of one kind of event. */
    heardOf: (name: string): Record<string, unknown>[] =>
      heard.filter((event) => event.name === name).map(({ name: _name, ...what }) => what),
  };
};

/** What {@link holdRoom} gives. */
export type HoldRoom = ReturnType<typeof holdRoom>;
