import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, KeyStore, type Transaction } from '@navaz/platform';
import { In } from 'typeorm';
import { unitOf } from '../acting-unit.js';
import { FactQuestionEntity } from '../entities/fact-question.entity.js';
import { openRows } from '../open-rows.js';
import { FactGate, factRecipient } from './fact-gate.service.js';
import { factNotFound } from './fact.refusals.js';

/** A question as it is read; `name` for who is asked, while the grant holds. */
export interface FactRead {
  readonly question: FactQuestionEntity;
  readonly recipientName: string;
  readonly name: string | null;
}

/** A page of questions; of one case only on the asking side. */
export interface FactQuestionsWanted {
  readonly side: 'asked' | 'received';
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

  /** A question of the actor's unit, with its answer. Refusals: NOT_FOUND. */
  async asked(ctx: RequestContext, id: string): Promise<FactRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const question = await tx.repository(FactQuestionEntity).findOneBy({ id, unitId: unitOf(tx) });
      return question ? this.read(tx, question, null) : factNotFound;
    });
  }

  /** A question to the actor's unit: the name while the grant holds, and a row in the log. Refusals: NOT_FOUND. */
  async received(ctx: RequestContext, id: string): Promise<FactRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      await openRows(tx, [id]);
      const question = await tx.repository(FactQuestionEntity).findOneBy({ id, recipientOrganisationId: unitOf(tx) });
      const grant = question?.askedAt ? await this.gate.open(tx, question) : null;
      const key = question && grant ? await this.keys.of(question.subjectId) : null;
      if (!question?.sealed || !grant || !key) {
        this.log.refuse(tx, { askedId: id, operation: 'handover.readFactQuestion' });
        return factNotFound;
      }
      this.log.record(tx, {
        subjectId: question.subjectId,
        askedId: question.id,
        ownerUnitId: question.unitId,
        serviceId: question.recipientServiceId,
        fields: ['name', 'fact'],
        purpose: 'confirm_fact',
        ground: { grantId: grant.id },
        operation: 'handover.readFactQuestion',
      });
      return this.read(tx, question, key.open(question.sealed));
    });
  }

  /** Questions on one side, the latest first, without a name; `first + 1` rows at most. */
  async page(ctx: RequestContext, wanted: FactQuestionsWanted): Promise<readonly FactRead[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    const questions =
      wanted.side === 'asked'
        ? 'handover.fact_question where unit_id = $1 and ($4::uuid is null or case_id = $4::uuid)'
        : 'handover.fact_question_received where $1::uuid is not null and $4::uuid is null';
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select id from ${questions} and ($2::uuid is null or id < $2::uuid) order by id desc limit $3`,
        [unitOf(tx), ...from, wanted.first + 1, wanted.caseId],
      );
      const ids = rows.map(({ id }) => id);
      await openRows(tx, ids);
      const found = await tx.repository(FactQuestionEntity).findBy({ id: In(ids) });
      const names = await this.recipientNames(tx, found);
      return ids.flatMap((id) => {
        const question = found.find((one) => one.id === id);
        return question ? [{ question, recipientName: names.get(factRecipient(question).id) ?? '', name: null }] : [];
      });
    });
  }

  private async read(tx: Transaction, question: FactQuestionEntity, name: string | null): Promise<FactRead> {
    const names = await this.recipientNames(tx, [question]);
    return { question, recipientName: names.get(factRecipient(question).id) ?? '', name };
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
