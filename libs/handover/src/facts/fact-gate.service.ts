import { Injectable } from '@nestjs/common';
import { ConsentReader, validFor, type Grant, type Recipient } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { declaredMinimumOf, DisclosureGate } from '@navaz/disclosure';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { FactQuestionEntity } from '../entities/fact-question.entity.js';

/** The gate's words for nothing about a person passing, whatever they agree to: by the matrix, or to nobody there. */
const closed: ReadonlySet<string> = new Set(['NO_RULE', 'NO_CONVICTION_GROUND', 'NO_SPECIAL_GROUND', 'RECIPIENT_GONE']);

/** Who is asked. */
export const factRecipient = (question: FactQuestionEntity): Recipient => ({
  kind: question.recipientServiceId ? 'service' : 'unit',
  id: question.recipientServiceId ?? question.recipientOrganisationId,
  organisationId: question.recipientOrganisationId,
});

/** A question about a fact passes on its own grant only: no institution's basis and no other grant opens it. */
@Injectable()
export class FactGate {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly consent: ConsentReader,
    private readonly directory: DirectoryReader,
    private readonly clock: Clock,
  ) {}

  /** The grant that opens the question now, with `lock` locked until the commit; null where nothing does. */
  async open(
    tx: Transaction,
    question: FactQuestionEntity,
    { lock }: { readonly lock: boolean } = { lock: true },
  ): Promise<Grant | null> {
    const recipient = factRecipient(question);
    const decision = await this.gate.decide(tx, {
      subjectId: question.subjectId,
      aboutId: question.id,
      senderId: question.unitId,
      recipient,
      stage: 'request',
      declaredMinimum: declaredMinimumOf({}, 'request'),
      residential: false,
      healthRevealing: await this.revealsHealth(tx, question),
      lock,
    });
    const rule = decision.fields.find(({ field }) => field === 'needKind');
    if (!rule || closed.has(rule.code)) return null;
    const { subjectId, id: aboutId } = question;
    const grants = await this.consent.grantsFor(tx, { subjectId, aboutId, recipient, lock });
    const now = this.clock.now();
    return (
      grants.find(
        (grant) => grant.purpose === 'confirm_fact' && grant.detail === question.fact && validFor(grant, now),
      ) ?? null
    );
  }

  /** Since when a question of the case, asked or only drafted, tells of health; the latest, null where none does. */
  async healthSince(tx: Transaction, caseId: string): Promise<Date | null> {
    const questions = await tx.query<Pick<FactQuestionEntity, 'recipientServiceId'> & { readonly since: Date }>(
      `select recipient_service_id as "recipientServiceId", drafted_at as since
       from handover.fact_question where case_id = $1 order by drafted_at desc`,
      [caseId],
    );
    for (const question of questions) if (await this.revealsHealth(tx, question)) return question.since;
    return null;
  }

  /** Whose client somebody is can tell as much as what they ask for; of a service nobody knows any more it is taken to. */
  private async revealsHealth(
    tx: Transaction,
    { recipientServiceId: id }: Pick<FactQuestionEntity, 'recipientServiceId'>,
  ): Promise<boolean> {
    if (id === null) return false;
    return (await this.directory.serviceFacts(tx, [id])).get(id)?.revealsHealth ?? true;
  }
}
