import { Injectable } from '@nestjs/common';
import { AuditTrail, DisclosureLog, type Disclosure } from '@navaz/audit';
import { categoryWords, ConsentDesk, stateAt, type GrantState, type GrantWithHistory } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { Clock, isRefusal, type Refusal, type RequestContext, type Text } from '@navaz/kernel';
import { Database, encodeCursor, pageLimit, type Transaction } from '@navaz/platform';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { AgreementWording } from '../handovers/agreement-wording.service.js';
import { recipientNames } from '../handovers/consent-forms.service.js';
import { identityNotChecked, type Issuing } from './identity-not-checked.js';

/** One time something was seen. */
export interface StatementRow extends Disclosure {
  /** The organisation, and its service where one read. */
  readonly organisation: string;
  /** The unit that leads the case read itself. */
  readonly own: boolean;
}

/** What a recipient said of what it had received. */
export interface DeletionWord {
  /** Code of the list `saidOfDeletion`. */
  readonly reason: string;
  readonly at: Date;
}

/** One agreement with the name of whom it is for, and what it lets pass. */
export interface StatementGrant extends GrantWithHistory {
  readonly passes: Text;
  readonly recipientName: string;
  readonly stands: GrantState;
  /** What its recipient said last of its own copy, once nothing passed any more; null where it said nothing. */
  readonly deletion: DeletionWord | null;
}

/** What the log says of one person. */
export interface Statement {
  readonly caseCode: string;
  readonly rows: readonly StatementRow[];
  readonly grants: readonly StatementGrant[];
}

/** What a recipient, by the service or unit it is, says of one request. */
const wordKey = (handoverId: string, recipientId: string): string => `${handoverId} ${recipientId}`;

/** A page of what was seen. */
export interface StatementPage {
  readonly first: number;
  readonly after: string | null;
}

/**
 * What was seen of a person, for that person: which organisation and function, what, why and when, and what they agreed
 * to. Issued by the unit that leads the case and by those that take part in it, after checking who asks: whoever issues it
 * sees which other organisations read something, so issuing is in the log, and in the next statement, itself. It tells
 * no name, of the person neither; and what a service saw once the place was confirmed only to a unit that may hear of the
 * arrival, since the service says the rest itself (ADR 31).
 */
@Injectable()
export class StatementReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: DisclosureLog,
    private readonly trail: AuditTrail,
    private readonly consents: ConsentDesk,
    private readonly directory: DirectoryReader,
    private readonly wording: AgreementWording,
  ) {}

  /**
   * What was seen, the latest first; `first + 1` rows at most. Refusals: NOT_FOUND, IDENTITY_NOT_CHECKED, INVALID_INPUT (the
   * cursor).
   */
  async seen(
    ctx: RequestContext,
    caseId: string,
    { identityChecked, ...page }: StatementPage & Issuing,
  ): Promise<readonly StatementRow[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.found(tx, caseId);
      if (!found) return caseNotFound;
      if (!identityChecked) return identityNotChecked;
      this.issued(tx, found);
      return this.rows(tx, found.subjectId, page);
    });
  }

  /** What was agreed to, for the unit that leads the case; to others there is nothing. Refusals: NOT_FOUND. */
  async grants(ctx: RequestContext, caseId: string): Promise<readonly StatementGrant[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.found(tx, caseId);
      return found ? this.agreed(tx, found.subjectId) : caseNotFound;
    });
  }

  /** Everything at once, to be printed. Refusals: NOT_FOUND, IDENTITY_NOT_CHECKED. */
  async whole(ctx: RequestContext, caseId: string, { identityChecked }: Issuing): Promise<Statement | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.found(tx, caseId);
      if (!found) return caseNotFound;
      if (!identityChecked) return identityNotChecked;
      this.issued(tx, found);
      this.trail.record(tx, { operation: 'handover.printStatement', subjectKind: 'case', subjectId: caseId });
      return this.gathered(tx, found);
    });
  }

  /** The same as a part of everything that is held of the person; whoever hands that out logs it. Refusals: NOT_FOUND. */
  async within(ctx: RequestContext, caseId: string): Promise<Statement | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.found(tx, caseId);
      return found ? this.gathered(tx, found) : caseNotFound;
    });
  }

  private async gathered(tx: Transaction, found: ClientCaseEntity): Promise<Statement | Refusal> {
    const rows: StatementRow[] = [];
    for (let after: string | null = null; ;) {
      const page: readonly StatementRow[] | Refusal = await this.rows(tx, found.subjectId, { first: pageLimit, after });
      if (isRefusal(page)) return page;
      rows.push(...page.slice(0, pageLimit));
      const last = rows.at(-1);
      if (page.length <= pageLimit || !last) break;
      after = encodeCursor([last.number]);
    }
    return { caseCode: found.code, rows, grants: await this.agreed(tx, found.subjectId) };
  }

  /** Which organisations saw something is shown to whoever issues it, and stands in the statement from then on. */
  private issued(tx: Transaction, { id, subjectId, unitId }: ClientCaseEntity): void {
    this.log.record(tx, {
      subjectId,
      askedId: id,
      ownerUnitId: unitId,
      fields: ['statement'],
      purpose: 'statement',
      ground: { legalBasis: 'right_of_access' },
      operation: 'handover.issueStatement',
    });
  }

  /** Row-level security lets through the cases of the actor's unit and those it takes part in. */
  private async found(tx: Transaction, caseId: string): Promise<ClientCaseEntity | null> {
    return tx.repository(ClientCaseEntity).findOneBy({ id: caseId });
  }

  private async rows(
    tx: Transaction,
    subjectId: string,
    page: StatementPage,
  ): Promise<readonly StatementRow[] | Refusal> {
    const seen = await this.log.ofSubject(tx, subjectId, { ...page, now: this.clock.now() });
    if (isRefusal(seen)) return seen;
    const idsOf = (of: (row: Disclosure) => string | null): string[] => [
      ...new Set(seen.flatMap((row) => of(row) ?? [])),
    ];
    const units = await this.directory.unitFacts(tx, [
      ...idsOf(({ unitId }) => unitId),
      ...idsOf(({ ownerUnitId }) => ownerUnitId),
    ]);
    const services = await this.directory.serviceFacts(
      tx,
      idsOf(({ serviceId }) => serviceId),
    );
    return seen.map((row) => {
      // A case that was given away: who got it saw it, not who gave it.
      const seenBy = row.operation === 'handover.transferCase' ? row.ownerUnitId : row.unitId;
      const unit = seenBy ? (units.get(seenBy)?.name ?? '') : '';
      const service = row.serviceId ? services.get(row.serviceId)?.name : undefined;
      const own = row.unitId === row.ownerUnitId;
      return { ...row, own, organisation: service && !own ? `${service} (${unit})` : unit };
    });
  }

  private async agreed(tx: Transaction, subjectId: string): Promise<StatementGrant[]> {
    const grants = await this.consents.listOf(tx, subjectId);
    const names = await recipientNames(
      tx,
      this.directory,
      grants.map(({ recipient }) => recipient),
    );
    const passed = await this.wording.of(
      tx,
      grants.map(({ id, ...grant }) => ({ ...grant, grantId: id })),
    );
    const said = await this.deletions(tx, subjectId);
    return grants.map((grant) => ({
      ...grant,
      deletion: said.get(wordKey(grant.aboutId, grant.recipient.id)) ?? null,
      passes: passed.get(grant.id) ?? categoryWords[grant.category],
      recipientName: names.get(grant.recipient.id) ?? '',
      stands: stateAt(grant, this.clock.now()),
    }));
  }

  /**
   * What each recipient said last of each request: what it deleted after one says nothing of another, which may still be
   * open.
   */
  private async deletions(tx: Transaction, subjectId: string): Promise<ReadonlyMap<string, DeletionWord>> {
    const rows = await tx.query<DeletionWord & { readonly handoverId: string; readonly recipientId: string }>(
      `select h.id as "handoverId", coalesce(h.recipient_service_id, h.recipient_organisation_id) as "recipientId", m.reason, m.at
       from handover.move m join handover.handover h on h.id = m.handover_id
       where h.subject_id = $1 and m.act = 'confirmDeletion' order by m.at, m.id`,
      [subjectId],
    );
    return new Map(rows.map(({ handoverId, recipientId, ...said }) => [wordKey(handoverId, recipientId), said]));
  }
}
