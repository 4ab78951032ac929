import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import type { Grant } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, KeyStore, type Transaction } from '@navaz/platform';
import { In } from 'typeorm';
import { unitOf } from '../acting-unit.js';
import { FactQuestionEntity } from '../entities/fact-question.entity.js';
import { readGated } from '../gated-list.js';
import { openRows } from '../open-rows.js';
import { FactGate, factRecipient } from './fact-gate.service.js';
import { markOfFact } from './fact-mark.js';
import { factNotFound } from './fact.refusals.js';

/** A question as it is read; `name` for who is asked, while the grant holds and until it has answered. */
export interface FactRead {
  readonly question: FactQuestionEntity;
  readonly recipientName: string;
  readonly name: string | null;
  /** Whether the person's agreement to it holds now; for the asking side. */
  readonly agreed: boolean | null;
}

/** A question in a list of who is asked: that there is one, and whose turn it is. */
export type FactListed = Pick<FactRead, 'question' | 'recipientName'>;

/** A page of questions of the asking side, of one case where one is given. */
export interface FactQuestionsWanted {
  readonly first: number;
  readonly after: string | null;
  readonly caseId: string | null;
}

/** Reads questions about facts: the asking unit its own, who is asked through the gate. */
@Injectable()
export class FactReading {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryReader,
    private readonly gate: FactGate,
    private readonly keys: KeyStore,
    private readonly log: DisclosureLog,
  ) {}

  /** A question of the actor's unit, with its answer and a row in the log. Refusals: NOT_FOUND. */
  async asked(ctx: RequestContext, id: string): Promise<FactRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const question = await tx.repository(FactQuestionEntity).findOneBy({ id, unitId: unitOf(tx) });
      if (!question) return factNotFound;
      this.logOwn(tx, question);
      return this.read(tx, question, { agreed: await this.agreed(tx, question) });
    });
  }

  /**
   * A question to the actor's unit while the grant holds, and a row in the log. The name is there to be answered by: who has
   * answered reads what it was asked and what it said. Refusals: NOT_FOUND.
   */
  async received(ctx: RequestContext, id: string): Promise<FactRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.opened(tx, id, true);
      if (!found) return factNotFound;
      const { question, grant, name } = found;
      this.log.record(tx, {
        subjectId: question.subjectId,
        askedId: question.id,
        ownerUnitId: question.unitId,
        serviceId: question.recipientServiceId,
        fields: name === null ? ['fact'] : ['name', 'fact'],
        purpose: 'confirm_fact',
        ground: { grantId: grant.id },
        operation: 'handover.readFactQuestion',
      });
      return this.read(tx, question, { name });
    });
  }

  /**
   * The mark of a question to the actor's unit, for a page that shows it: the same gate, without its locks. Not logged, but
   * by a refusal. Refusals: NOT_FOUND.
   */
  async receivedMark(ctx: RequestContext, id: string): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.opened(tx, id, false);
      return found ? markOfFact(found.question) : factNotFound;
    });
  }

  /** Questions of the actor's unit, the latest first, with their answers and a row in the log each; `first + 1` at most. */
  async pageAsked(ctx: RequestContext, wanted: FactQuestionsWanted): Promise<readonly FactRead[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select id from handover.fact_question where unit_id = $1 and ($4::uuid is null or case_id = $4::uuid)
           and ($2::uuid is null or id < $2::uuid) order by id desc limit $3`,
        [unitOf(tx), ...from, wanted.first + 1, wanted.caseId],
      );
      const found = await this.inOrder(tx, rows);
      const names = await this.recipientNames(tx, found);
      const read: FactRead[] = [];
      for (const question of found) {
        this.logOwn(tx, question);
        const recipientName = names.get(factRecipient(question).id) ?? '';
        read.push({ question, recipientName, name: null, agreed: await this.agreed(tx, question) });
      }
      return read;
    });
  }

  /** Questions to the actor's unit that it may open now, the latest first; `first + 1` at most. What they ask is opened singly. */
  async pageReceived(
    ctx: RequestContext,
    wanted: Pick<FactQuestionsWanted, 'first' | 'after'>,
  ): Promise<readonly FactListed[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const behind = async (last: FactQuestionEntity | null, count: number): Promise<readonly FactQuestionEntity[]> =>
        this.inOrder(
          tx,
          await tx.query<{ id: string }>(
            `select id from handover.fact_question_received where ($1::uuid is null or id < $1::uuid)
             order by id desc limit $2`,
            [last?.id ?? from[0], count],
          ),
        );
      const shown = async (question: FactQuestionEntity): Promise<FactQuestionEntity | null> =>
        (await this.gate.open(tx, question, { lock: false })) ? question : null;
      const open = await readGated({ behind, shown }, wanted.first + 1);
      const names = await this.recipientNames(tx, open);
      return open.map((question) => ({ question, recipientName: names.get(factRecipient(question).id) ?? '' }));
    });
  }

  /** Those of these ids that the actor may see, in their order. */
  private async inOrder(tx: Transaction, rows: readonly { readonly id: string }[]): Promise<FactQuestionEntity[]> {
    const ids = rows.map(({ id }) => id);
    await openRows(tx, ids);
    const found = await tx.repository(FactQuestionEntity).findBy({ id: In(ids) });
    return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
  }

  private logOwn(tx: Transaction, question: FactQuestionEntity): void {
    this.log.record(tx, {
      subjectId: question.subjectId,
      askedId: question.id,
      ownerUnitId: question.unitId,
      fields: question.answer === null ? ['fact'] : ['fact', 'answer'],
      purpose: 'own_case',
      ground: { legalBasis: 'own_case' },
      operation: 'handover.readFactQuestion',
    });
  }

  /** A question to the actor's unit; null, and a refusal in the log, where it may not be seen now. */
  private async opened(
    tx: Transaction,
    id: string,
    lock: boolean,
  ): Promise<{ readonly question: FactQuestionEntity; readonly grant: Grant; readonly name: string | null } | null> {
    await openRows(tx, [id]);
    const question = await tx.repository(FactQuestionEntity).findOneBy({ id, recipientOrganisationId: unitOf(tx) });
    const grant = question?.askedAt ? await this.gate.open(tx, question, { lock }) : null;
    const key = question && grant ? await this.keys.of(question.subjectId) : null;
    if (question?.sealed && grant && key)
      return { question, grant, name: question.answeredAt ? null : key.open(question.sealed) };
    this.log.refuse(tx, { askedId: id, operation: 'handover.readFactQuestion' });
    return null;
  }

  private async agreed(tx: Transaction, question: FactQuestionEntity): Promise<boolean> {
    return (await this.gate.open(tx, question, { lock: false })) !== null;
  }

  private async read(
    tx: Transaction,
    question: FactQuestionEntity,
    { name = null, agreed = null }: Partial<Pick<FactRead, 'name' | 'agreed'>>,
  ): Promise<FactRead> {
    const names = await this.recipientNames(tx, [question]);
    return { question, recipientName: names.get(factRecipient(question).id) ?? '', name, agreed };
  }

  /** Names of services and units that are asked, by their id. */
  private async recipientNames(
    tx: Transaction,
    questions: readonly FactQuestionEntity[],
  ): Promise<ReadonlyMap<string, string>> {
    const asked = questions.map(factRecipient);
    const idsOf = (kind: 'service' | 'unit'): string[] => asked.filter((one) => one.kind === kind).map(({ id }) => id);
    const services = await this.directory.ownersOf(tx, idsOf('service'));
    const units = await this.directory.unitFacts(tx, idsOf('unit'));
    return new Map([
      ...[...services].map(([id, { serviceName }]): [string, string] => [id, serviceName]),
      ...[...units].map(([id, { name }]): [string, string] => [id, name]),
    ]);
  }
}
