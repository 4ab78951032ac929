import { Injectable } from '@nestjs/common';
import { AuditTrail, DisclosureLog } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { FactQuestionEntity } from '../entities/fact-question.entity.js';
import type { Fact, FactAnswer } from '../facts/fact.js';
import { FactGate, factRecipient } from '../facts/fact-gate.service.js';
import { factAlreadyAnswered, factAlreadyAsked, factNotAgreed, factNotFound } from '../facts/fact.refusals.js';
import { HandoverNews } from '../handover.events.js';
import { caseNotFound } from '../handover.refusals.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { FormAsking } from '../handovers/form-asking.service.js';
import { drawReference, underDrawnCode } from '../reference-code.js';
import { restrictionOf } from '../subjects/restriction.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { openRows } from '../open-rows.js';

/** A question that shall be prepared. */
export interface FactWanted {
  readonly key: string;
  readonly caseId: string;
  readonly serviceId?: string | null;
  readonly unitId?: string | null;
  readonly fact: Fact;
  /** The last day of the agreement. */
  readonly until: string;
  readonly language: 'cs' | 'en';
}

/** A command on one question. */
export interface FactCommand {
  readonly key: string;
  readonly factQuestionId: string;
}

const recipientUnknown = invalidInput([
  {
    path: 'serviceId',
    code: 'RECIPIENT_UNKNOWN',
    text: {
      cs: 'Vyberte jednu službu, nebo jednu instituci z adresáře; ne vlastní pracoviště.',
      en: 'Choose one service, or one institution of the directory; not your own unit.',
    },
  },
]);

/** Asks one partner one yes or no question about a person, with a grant for this very question. */
@Injectable()
export class ConfirmFact {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly recipients: RecipientReading,
    private readonly subjects: SubjectOpening,
    private readonly forms: FormAsking,
    private readonly gate: FactGate,
    private readonly trail: AuditTrail,
    private readonly log: DisclosureLog,
  ) {}

  /** Prepares a question and its form. Refusals: NOT_FOUND, INVALID_INPUT, KEY_USED. */
  async draft(
    ctx: RequestContext,
    input: FactWanted,
  ): Promise<{ factQuestionId: string; signingId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.draftFactQuestion', input }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOneBy({ id: input.caseId, unitId: unitOf(tx) });
        const open = found && (await this.subjects.open(tx, found.subjectId));
        if (!open || found.closedAt) return caseNotFound;
        const question = await this.store(tx, found, input);
        if (isRefusal(question)) return question;
        const signing = await this.forms.ask(tx, {
          subjectId: found.subjectId,
          unitId: unitOf(tx),
          items: [
            {
              aboutId: question.id,
              recipient: factRecipient(question),
              purpose: 'confirm_fact',
              category: 'fact',
              detail: input.fact,
              // The question is the whole of it: no field of the person's record passes on it.
              fields: [],
              until: input.until,
            },
          ],
          locale: input.language,
        });
        if (isRefusal(signing)) return signing;
        this.record(tx, 'handover.draftFactQuestion', question.id);
        return { factQuestionId: question.id, signingId: signing.id };
      }),
    );
  }

  /** Refusals: NOT_FOUND, ALREADY_ASKED, SUBJECT_RESTRICTED, FACT_NOT_AGREED, KEY_USED. */
  async ask(ctx: RequestContext, input: FactCommand): Promise<{ factQuestionId: string } | Refusal> {
    return this.once(ctx, input, 'handover.askFact', async (tx, question) => {
      if (question.unitId !== unitOf(tx)) return factNotFound;
      if (question.askedAt) return factAlreadyAsked;
      const open = await this.subjects.open(tx, question.subjectId);
      if (!open) return factNotFound;
      const restricted = await restrictionOf(tx, question.subjectId);
      if (restricted) return restricted;
      const grant = await this.gate.open(tx, question);
      if (!grant) return factNotAgreed;
      const { givenName, familyName } = open.identity;
      question.sealed = open.key.seal(`${givenName} ${familyName}`);
      question.askedAt = this.clock.now();
      this.log.record(tx, {
        subjectId: question.subjectId,
        askedId: question.id,
        ownerUnitId: question.unitId,
        serviceId: question.recipientServiceId,
        fields: ['name', 'fact'],
        purpose: 'confirm_fact',
        ground: { grantId: grant.id },
        operation: 'handover.askFact',
      });
      const { code, recipientOrganisationId, recipientServiceId } = question;
      tx.publish(new HandoverNews(code, recipientOrganisationId, recipientServiceId, 'fact_question', null));
      return question;
    });
  }

  /** Logged with its date; both sides see it. Refusals: NOT_FOUND, also without the grant; ALREADY_ANSWERED, KEY_USED. */
  async answer(
    ctx: RequestContext,
    input: FactCommand & { readonly answer: FactAnswer },
  ): Promise<{ factQuestionId: string } | Refusal> {
    return this.once(ctx, input, 'handover.answerFact', async (tx, question) => {
      if (question.recipientOrganisationId !== unitOf(tx) || !question.askedAt) return factNotFound;
      // To whoever was asked the question of a restricted person is not there.
      if (await restrictionOf(tx, question.subjectId)) return factNotFound;
      if (!(await this.gate.open(tx, question))) return factNotFound;
      if (question.answer) return factAlreadyAnswered;
      question.answer = input.answer;
      question.answeredAt = this.clock.now();
      question.answeredByAccountId = tx.ctx.actor?.accountId ?? null;
      tx.publish(new HandoverNews(question.code, question.unitId, null, 'fact_answered', null));
      return question;
    });
  }

  private async once(
    ctx: RequestContext,
    input: FactCommand,
    operation: string,
    work: (tx: Transaction, question: FactQuestionEntity) => Promise<FactQuestionEntity | Refusal>,
  ): Promise<{ factQuestionId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation, input }, async () => {
        const { factQuestionId } = input;
        await openRows(tx, [factQuestionId]);
        const questions = tx.repository(FactQuestionEntity);
        const question = await questions.findOne({
          where: { id: factQuestionId },
          lock: { mode: 'pessimistic_write' },
        });
        const done = question ? await work(tx, question) : factNotFound;
        if (isRefusal(done)) return done;
        await questions.save(done);
        this.record(tx, operation, done.id);
        return { factQuestionId: done.id };
      }),
    );
  }

  private async store(
    tx: Transaction,
    found: ClientCaseEntity,
    input: FactWanted,
  ): Promise<FactQuestionEntity | Refusal> {
    const { serviceId = null, unitId = null } = input;
    const facts =
      serviceId && !unitId
        ? await this.recipients.service(tx, serviceId, this.clock.today())
        : unitId && !serviceId
          ? await this.recipients.unit(tx, unitId)
          : null;
    if (!facts || facts.unavailable === 'ended' || facts.recipient.organisationId === unitOf(tx))
      return recipientUnknown;
    const questions = tx.repository(FactQuestionEntity);
    const question = questions.create({
      code: drawReference('F'),
      caseId: found.id,
      subjectId: found.subjectId,
      unitId: found.unitId,
      recipientOrganisationId: facts.recipient.organisationId,
      recipientServiceId: serviceId,
      fact: input.fact,
      draftedAt: this.clock.now(),
    });
    return underDrawnCode(() => questions.save(question));
  }

  private record(tx: Transaction, operation: string, questionId: string): void {
    this.trail.record(tx, { operation, subjectKind: 'fact_question', subjectId: questionId });
  }
}
