import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Terms } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { inLocale, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import type { ConsentFormView } from './consent-form.view.js';

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

/** Reads forms of agreement with the names of recipients, which the consent room does not know. */
@Injectable()
export class ConsentForms {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentDesk,
    private readonly directory: DirectoryReader,
  ) {}

  /** A form of the actor's unit. Refusals: NOT_FOUND. */
  async read(ctx: RequestContext, signingId: string): Promise<ConsentFormView | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const terms = await this.consent.terms(tx, signingId);
      if (isRefusal(terms)) return terms;
      const names = await recipientNames(tx, this.directory, terms.recipients);
      return {
        id: terms.signingId,
        requiredFrom: terms.requiredFrom,
        askedAt: terms.askedAt,
        noticeVersion: terms.notice.version,
        notice: {
          title: terms.notice.title,
          sections: terms.notice.sections.map(({ heading, text }) => ({ heading, text })),
        },
        howToTakeBack: inLocale(terms.howToTakeBack, ctx.locale),
        items: terms.items.map((item) => ({
          number: item.number,
          grantId: item.grantId,
          recipientId: item.recipient.id,
          recipientName: names.get(item.recipient.id) ?? '',
          purpose: item.purpose.code,
          purposeText: inLocale(item.purpose.text, ctx.locale),
          category: item.category.code,
          categoryText: inLocale(item.category.text, ctx.locale),
          detail: item.detail,
          until: item.until,
          state: item.state,
        })),
      };
    });
  }
}
