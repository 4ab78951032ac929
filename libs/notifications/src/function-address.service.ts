import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import type { Transaction } from '@navaz/platform';

/** Finds the published addresses of the functions that take requests of services. */
@Injectable()
export class FunctionAddress {
  constructor(private readonly directory: DirectoryReader) {}

  /** Whether the service takes requests by a one-off answer page instead of an account. */
  async answersByLink(tx: Transaction, serviceId: string): Promise<boolean> {
    const facts = (await this.directory.serviceFacts(tx, [serviceId])).get(serviceId);
    return facts?.channel === 'link' && !facts.ended;
  }

  /** The addresses by the service's id; none where none is published, and records of the demo are never written to. */
  of(tx: Transaction, serviceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.directory.requestAddressesOf(tx, serviceIds);
  }
}
