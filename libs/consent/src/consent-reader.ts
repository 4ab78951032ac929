import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import type { Grant } from './grant.js';
import { GrantsRepository, type GrantsAsked } from './grants.repository.js';

/** What other rooms may read of grants. The answer is for this transaction and is never stored anywhere else. */
@Injectable()
export class ConsentReader {
  constructor(private readonly grants: GrantsRepository) {}

  /**
   * Grants about one handover for one recipient, whatever state they are in for the unit that holds them; a recipient is
   * shown those that were given and not withdrawn. Ask `validFor` of each before opening anything.
   * With `lock` the rows cannot change until the caller's transaction ends: a withdrawal that committed before was seen,
   * and one that comes meanwhile waits, so no read succeeds after a withdrawal's commit.
   */
  async grantsFor(tx: Transaction, asked: GrantsAsked): Promise<Grant[]> {
    return this.grants.ofRecipient(tx, asked);
  }

  /** Grants about these handovers that are asked for or were given, for the unit that holds them; not locked. */
  async openAbout(tx: Transaction, aboutIds: readonly string[]): Promise<Grant[]> {
    return aboutIds.length > 0 ? this.grants.openAbout(tx, aboutIds) : [];
  }

  /** When these grants were given: what the person knew of then they agreed to, prolonged or not. For both sides of them. */
  async givenAt(tx: Transaction, grantIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return grantIds.length > 0 ? this.grants.givenAt(tx, grantIds) : new Map<string, Date>();
  }
}
