import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

/** What is counted: its name in `/metrics`, what it says, and the labels every count must give. */
export interface Counted<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
}

/**
 * Counters that rooms keep, of this process since its start; `/metrics` gives them out. A label is a code of a list, never
 * what somebody typed, and never anything of a person.
 */
@Injectable()
export class Counters {
  /** All of them, for `/metrics`. */
  readonly registry = new Registry();
  private readonly counters = new Map<string, Counter>();

  /** One more. */
  count<Label extends string>({ name, help, labels }: Counted<Label>, values: Readonly<Record<Label, string>>): void {
    const counter =
      this.counters.get(name) ?? new Counter({ name, help, labelNames: [...labels], registers: [this.registry] });
    this.counters.set(name, counter);
    counter.inc(values);
  }
}
