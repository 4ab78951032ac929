import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { FactQuestionEntity } from '../entities/fact-question.entity.js';
import { openRows } from '../open-rows.js';
import { FactGate } from './fact-gate.service.js';
import { factNotFound } from './fact.refusals.js';

/** A question as it is read; `name` for who is asked, while the grant holds. */
export interface FactRead {
  readonly question: FactQuestionEntity;
  readonly recipientName: string;
  readonly name: string | null;
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
  async page(
    ctx: RequestContext,
    wanted: { readonly side: 'asked' | 'received'; readonly first: number; readonly after: string | null },
  ): Promise<readonly FactRead[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    const questions =
      wanted.side === 'asked'
        ? 'handover.fact_question where unit_id = $1'
        : 'handover.fact_question_received where $1::uuid is not null';
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select id from ${questions} and ($2::uuid is null or id < $2::uuid) order by id desc limit $3`,
        [unitOf(tx), ...from, wanted.first + 1],
      );
      await openRows(
        tx,
        rows.map(({ id }) => id),
      );
      const list: FactRead[] = [];
      for (const { id } of rows)
        list.push(await this.read(tx, await tx.repository(FactQuestionEntity).findOneByOrFail({ id }), null));
      return list;
    });
  }

  private async read(tx: Transaction, question: FactQuestionEntity, name: string | null): Promise<FactRead> {
    const { recipientServiceId: serviceId, recipientOrganisationId: unitId } = question;
    const recipientName = serviceId
      ? (await this.directory.ownerOf(tx, serviceId))?.serviceName
      : (await this.directory.unitFacts(tx, [unitId])).get(unitId)?.name;
    return { question, recipientName: recipientName ?? '', name };
  }
}
