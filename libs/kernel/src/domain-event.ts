/**
 * Something that happened, told to other rooms after the commit. Carries ids and codes only, never a person.
 * The name is `room.what-happened`; listeners subscribe by it.
 */
export abstract class DomainEvent {
  abstract readonly name: string;
}
