/**
 * Something that happened, told to other rooms after the commit. Carries ids and codes only, never a person.
 * The name is `room.what-happened`; listeners subscribe by the class, so that whom a room hears
 * is an import like any other.
 */
export abstract class DomainEvent {
  abstract readonly name: string;
}

/** The class of an event, as listeners give it. */
export interface EventKind<Event extends DomainEvent = DomainEvent> {
  readonly event: Event['name'];
  new (...args: never[]): Event;
}
