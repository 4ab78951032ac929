import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type OwnerKey, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { SubjectEntity } from '../entities/subject.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { openIdentity } from '../subjects/subject-identity.js';
import { StatementReading } from '../statements/statement.service.js';

/** A row as it lies in the database, by its columns. */
type Row = Readonly<Record<string, unknown>>;

/** A table, the column that is sealed, how it is called once opened, and which rows belong to the person. */
interface Held {
  readonly table: string;
  readonly sealed: string;
  readonly opened: string;
  readonly of: string;
}

const ofHandovers = `t.handover_id in (select h.id from handover.handover h where h.subject_id = $1)`;
const held = {
  needs: {
    table: 'need',
    sealed: 'sealed_wish',
    opened: 'wish',
    of: `t.case_id in (select c.id from handover.client_case c where c.subject_id = $1)`,
  },
  passed: { table: 'snapshot', sealed: 'sealed', opened: 'values', of: ofHandovers },
  messages: { table: 'message', sealed: 'sealed', opened: 'text', of: ofHandovers },
  meetings: { table: 'meeting', sealed: 'sealed_place', opened: 'place', of: ofHandovers },
  endings: { table: 'sender_ending', sealed: 'sealed_sentence', opened: 'sentence', of: ofHandovers },
  questions: { table: 'fact_question', sealed: 'sealed', opened: 'text', of: `t.subject_id = $1` },
} as const satisfies Record<string, Held>;

/** Whoever works with the person is nobody's business in what the person takes along. */
const withoutWorkers = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !column.endsWith('account_id')));

/** What was sealed as JSON is given as such, a text as a text. */
const opened = (sealed: Buffer | null, key: OwnerKey): unknown => {
  if (!sealed) return null;
  const text = key.open(sealed);
  return text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text;
};

/** Everything the unit that leads the case holds of the person, in a form machines read (art. 15 and 20 GDPR). */
@Injectable()
export class ExportSubject {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly log: DisclosureLog,
    private readonly statements: StatementReading,
  ) {}

  /** One document of plain JSON. The export itself is logged before it is read. Refusals: NOT_FOUND. */
  async everything(ctx: RequestContext, caseId: string): Promise<Row | Refusal> {
    const person = await this.database.transaction(ctx, (tx) => this.person(tx, caseId));
    if (isRefusal(person)) return person;
    const statement = await this.statements.within(ctx, caseId);
    if (isRefusal(statement)) return statement;
    return {
      exportedAt: this.clock.now().toISOString(),
      ...person,
      agreements: statement.grants.map(({ history, ...grant }) => ({
        ...grant,
        history: history.map(({ state, at, validUntil, means, byParty }) => ({
          state,
          at,
          validUntil,
          means,
          byParty,
        })),
      })),
      seen: statement.rows.map(({ at, organisation, own, role, fields, purpose, legalBasis }) => {
        return { at, organisation, own, function: role, fields, purpose, legalBasis };
      }),
    };
  }

  private async person(tx: Transaction, caseId: string): Promise<Row | Refusal> {
    const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) });
    const subject = found && (await tx.repository(SubjectEntity).findOneBy({ id: found.subjectId }));
    const key = subject?.sealed ? await this.keys.of(subject.id) : null;
    if (!subject?.sealed || !key) {
      this.log.refuse(tx, { askedId: caseId, operation: 'handover.exportSubject' });
      return caseNotFound;
    }
    this.log.record(tx, {
      subjectId: subject.id,
      askedId: caseId,
      ownerUnitId: subject.unitId,
      fields: ['everything'],
      purpose: 'own_case',
      ground: { legalBasis: 'own_case' },
      operation: 'handover.exportSubject',
    });
    const rows = (one: Held): Promise<Row[]> => this.rows(tx, one, subject.id, key);
    return {
      person: openIdentity(subject.sealed, key),
      agreementFrom: subject.agreementFrom,
      cases: await this.plain(tx, 'client_case', `t.subject_id = $1`, subject.id),
      needs: await rows(held.needs),
      handovers: await this.handovers(tx, subject.id, rows),
      questions: await rows(held.questions),
    };
  }

  private async handovers(
    tx: Transaction,
    subjectId: string,
    rows: (one: Held) => Promise<Row[]>,
  ): Promise<readonly Row[]> {
    const handovers = await this.plain(tx, 'handover', `t.subject_id = $1`, subjectId);
    const parts: Readonly<Record<string, readonly Row[]>> = {
      passed: await rows(held.passed),
      messages: await rows(held.messages),
      meetings: await rows(held.meetings),
      endings: await rows(held.endings),
      conditions: await this.plain(tx, 'condition_answer', ofHandovers, subjectId),
      moves: await this.plain(tx, 'move', ofHandovers, subjectId),
    };
    return handovers.map((handover) => ({
      ...handover,
      ...Object.fromEntries(
        Object.entries(parts).map(([part, all]) => [part, all.filter((row) => row['handover_id'] === handover['id'])]),
      ),
    }));
  }

  private async plain(tx: Transaction, table: string, of: string, subjectId: string): Promise<Row[]> {
    const rows = await tx.query<{ row: Row }>(`select to_jsonb(t) as row from handover.${table} t where ${of}`, [
      subjectId,
    ]);
    return rows.map(({ row }) => withoutWorkers(row));
  }

  private async rows(tx: Transaction, one: Held, subjectId: string, key: OwnerKey): Promise<Row[]> {
    const rows = await tx.query<{ row: Row; sealed: Buffer | null }>(
      `select to_jsonb(t) - '${one.sealed}' as row, t.${one.sealed} as sealed from handover.${one.table} t where ${one.of}`,
      [subjectId],
    );
    return rows.map(({ row, sealed }) => ({ ...withoutWorkers(row), [one.opened]: opened(sealed, key) }));
  }
}
