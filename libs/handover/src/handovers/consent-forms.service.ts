import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Terms } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext, type Text } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { AgreementLacks } from './agreement-lacks.service.js';
import { AgreementWording } from './agreement-wording.service.js';

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

/** A form as it stands, with the names of those who would get something, and what. */
export interface ConsentFormRead {
  readonly terms: Terms;
  readonly names: ReadonlyMap<string, string>;
  /** What each item lets pass, by its grant. */
  readonly passed: ReadonlyMap<string, Text>;
  /** What its recipient asks for by now besides, by its grant; see {@link AgreementLacks}. */
  readonly lacks: ReadonlyMap<string, Text>;
}

/** A form among those of a case. */
export interface CaseConsentForm extends ConsentFormRead {
  /** Handovers of the case it is about. */
  readonly handoverIds: readonly string[];
}

/** Reads forms of consent with the names of recipients and what they would get, which the consent room does not know. */
@Injectable()
export class ConsentForms {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentDesk,
    private readonly directory: DirectoryReader,
    private readonly wording: AgreementWording,
    private readonly lacking: AgreementLacks,
  ) {}

  /** A form of the actor's unit. Refusals: NOT_FOUND, CONTENT_DESTROYED. */
  async read(ctx: RequestContext, signingId: string): Promise<ConsentFormRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const terms = await this.consent.terms(tx, signingId);
      if (isRefusal(terms)) return terms;
      const names = await recipientNames(tx, this.directory, terms.recipients);
      const passed = await this.wording.ofForms(tx, [terms]);
      return { terms, names, passed, lacks: await this.lacking.ofForms(tx, [terms]) };
    });
  }

  /** Forms of the person of an own case, the latest first; `first + 1` at most. Refusals: NOT_FOUND, INVALID_INPUT. */
  async ofCase(
    ctx: RequestContext,
    caseId: string,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<readonly CaseConsentForm[] | Refusal> {
    const from = page.after ? decodeCursor(page.after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) });
      if (!found) return caseNotFound;
      const after = typeof from[0] === 'string' ? from[0] : null;
      const forms = await this.consent.formsOf(tx, found.subjectId, { first: page.first + 1, after });
      const names = await recipientNames(
        tx,
        this.directory,
        forms.flatMap(({ recipients }) => recipients),
      );
      const passed = await this.wording.ofForms(tx, forms);
      const lacks = await this.lacking.ofForms(tx, forms);
      const handovers = await tx.query<{ id: string }>(`select id from handover.handover where id = any ($1)`, [
        forms.flatMap(({ aboutIds }) => aboutIds),
      ]);
      const isHandover = new Set(handovers.map(({ id }) => id));
      return forms.map((terms) => ({
        terms,
        names,
        passed,
        lacks,
        handoverIds: terms.aboutIds.filter((id) => isHandover.has(id)),
      }));
    });
  }
}
