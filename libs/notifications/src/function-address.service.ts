import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import type { Transaction } from '@navaz/platform';

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
    return (await this.directory.requestAddressesOf(tx, [serviceId])).get(serviceId) ?? null;
  }
}
