import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Terms } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';

/** Names of those who would get something, by their id. */
export const recipientNames = async (
  tx: Transaction,
  directory: DirectoryReader,
  recipients: Terms['recipients'],
): Promise<ReadonlyMap<string, string>> => {
  const idsOf = (kind: 'service' | 'unit'): string[] =>
    recipients.filter((one) => one.kind === kind).map(({ id }) => id);
  const services = await directory.serviceFacts(tx, idsOf('service'));
  const units = await directory.unitFacts(tx, idsOf('unit'));
  return new Map([
    ...[...services].map(([id, { name, unitName }]): [string, string] => [id, `${name} (${unitName})`]),
    ...[...units].map(([id, { name }]): [string, string] => [id, name]),
  ]);
};

/** A form as it stands, with the names of those who would get something. */
export interface ConsentFormRead {
  readonly terms: Terms;
  readonly names: ReadonlyMap<string, string>;
}

/** Reads forms of consent with the names of recipients, which the consent room does not know. */
@Injectable()
export class ConsentForms {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentDesk,
    private readonly directory: DirectoryReader,
  ) {}

  /** A form of the actor's unit. Refusals: NOT_FOUND, CONTENT_DESTROYED. */
  async read(ctx: RequestContext, signingId: string): Promise<ConsentFormRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const terms = await this.consent.terms(tx, signingId);
      if (isRefusal(terms)) return terms;
      return { terms, names: await recipientNames(tx, this.directory, terms.recipients) };
    });
  }
}
