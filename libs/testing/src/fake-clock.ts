import { Clock } from '@navaz/kernel';

/** A clock that stands where it was put. */
export class FakeClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  /** Stands at an ISO instant. */
  static at(iso: string): FakeClock {
    return new FakeClock(new Date(iso));
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves to an ISO instant. */
  moveTo(iso: string): void {
    this.instant = new Date(iso);
  }

  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
