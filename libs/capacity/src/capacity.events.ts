import { DomainEvent } from '@navaz/kernel';
import type { Holder } from './holds/holder.js';

/** A tentative hold ended by itself. */
export class HoldExpired extends DomainEvent {
  static readonly event = 'capacity.hold-expired';
  readonly name = HoldExpired.event;

  constructor(readonly holder: Holder) {
    super();
  }
}

/**
 * A place of the unit came back, was newly stated, or can be promised again from today on. It may be taken again by the time this is heard:
 * `WaitingList.next` says whom it can be offered to now.
 */
export class PlaceOpened extends DomainEvent {
  static readonly event = 'capacity.place-opened';
  readonly name = PlaceOpened.event;

  constructor(
    readonly serviceId: string,
    readonly unitId: string,
  ) {
    super();
  }
}

/**
 * A statement leaves fewer places than are promised, or a pause covers the day on which somebody is to come. Nothing is
 * taken back by it: people have to talk.
 */
export class UnitOvercommitted extends DomainEvent {
  static readonly event = 'capacity.unit-overcommitted';
  readonly name = UnitOvercommitted.event;

  constructor(
    readonly unitId: string,
    readonly serviceId: string,
    /** Ids of those for whom places are held on the days in question and who were not told before. */
    readonly holderIds: readonly string[],
  ) {
    super();
  }
}
