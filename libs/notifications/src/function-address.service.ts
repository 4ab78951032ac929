import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { systemContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** Functions that take requests, where the service did not name one; the first that has an address. */
const usualFunctions: readonly string[] = ['admissions', 'social_worker', 'reception', 'service_lead'];

/** Finds the published address of the function that takes requests of a service. */
@Injectable()
export class FunctionAddress {
  constructor(private readonly directory: DirectoryReader) {}

  /** Whether the service takes requests by a one-off answer page instead of an account. */
  async answersByLink(tx: Transaction, serviceId: string): Promise<boolean> {
    const facts = (await this.directory.serviceFacts(tx, [serviceId])).get(serviceId);
    return facts?.channel === 'link' && !facts.ended;
  }

  /** The address, null where none is published; records of the demo are never written to. */
  async of(tx: Transaction, serviceId: string): Promise<string | null> {
    const facts = (await this.directory.serviceFacts(tx, [serviceId])).get(serviceId);
    const detail = await this.directory.service(systemContext('notifications.function-address'), serviceId);
    if (!facts || !detail || detail.origin === 'demo') return null;
    const wanted = facts.channelFunction ? [facts.channelFunction] : usualFunctions;
    const fitting = detail.contacts.flatMap(({ function: of, email, ofService }) =>
      email && wanted.includes(of) ? [{ rank: wanted.indexOf(of) * 2 + (ofService ? 0 : 1), email }] : [],
    );
    return fitting.toSorted((one, other) => one.rank - other.rank)[0]?.email ?? null;
  }
}
