import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DisclosureLog } from '@navaz/audit';
import { ConsentDesk } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { ReportEntity } from '../entities/report.entity.js';
import { SubjectEntity } from '../entities/subject.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { ReportGate } from '../reports/report-gate.service.js';
import { identityNotChecked, type Issuing } from '../statements/identity-not-checked.js';
import { StatementReading, type Statement } from '../statements/statement.service.js';
import { heldRows, type HeldRow } from './held-rows.js';
import { HeldRequests } from './held-requests.service.js';
import { heldOfPerson } from './held-tables.js';

/**
 * Everything the unit that leads the case holds of the person, in a form machines read (art. 15 and 20 GDPR). What a
 * recipient recorded itself and was not let report is that recipient’s to hand out (`ExportReceived`); who that is, is said.
 */
@Injectable()
export class ExportSubject {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly log: DisclosureLog,
    private readonly requests: HeldRequests,
    private readonly reports: ReportGate,
    private readonly consents: ConsentDesk,
    private readonly directory: DirectoryReader,
    private readonly statements: StatementReading,
  ) {}

  /**
   * One document of plain JSON. The export itself is logged before it is read. Refusals: NOT_FOUND,
   * IDENTITY_NOT_CHECKED.
   */
  async everything(ctx: RequestContext, caseId: string, { identityChecked }: Issuing): Promise<HeldRow | Refusal> {
    const person = await this.database.transaction(ctx, (tx) => this.person(tx, caseId, identityChecked));
    if (isRefusal(person)) return person;
    const statement = await this.statements.within(ctx, caseId);
    if (isRefusal(statement)) return statement;
    return { exportedAt: this.clock.now().toISOString(), ...person, ...this.fromStatement(statement) };
  }

  private async person(tx: Transaction, caseId: string, identityChecked: boolean): Promise<HeldRow | Refusal> {
    const found = await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) });
    const subject = found && (await tx.repository(SubjectEntity).findOneBy({ id: found.subjectId }));
    const key = subject?.sealed ? await this.keys.of(subject.id) : null;
    if (!subject || !key) {
      this.log.refuse(tx, { askedId: caseId, operation: 'handover.exportSubject' });
      return caseNotFound;
    }
    if (!identityChecked) return identityNotChecked;
    this.log.record(tx, {
      subjectId: subject.id,
      askedId: caseId,
      ownerUnitId: subject.unitId,
      fields: ['everything'],
      purpose: 'access',
      ground: { legalBasis: 'right_of_access' },
      operation: 'handover.exportSubject',
    });
    const parts: [string, readonly HeldRow[]][] = [];
    for (const table of heldOfPerson) parts.push([table.part, await heldRows(tx, table, subject.id, key)]);
    return {
      ...Object.fromEntries(parts),
      handovers: await this.requests.of(tx, { subjectId: subject.id, key, withheld: found.withheld }),
      reports: await this.received(tx, subject.id),
      heldByRecipients: await this.others(tx, subject.id),
      forms: await this.consents.heldOf(tx, subject.id),
    };
  }

  /** Reports the unit got, as far as they are still agreed to. */
  private async received(tx: Transaction, subjectId: string): Promise<HeldRow[]> {
    const about = await tx.query<{ id: string }>(
      `select r.id from handover.report r cross join lateral handover.report_about(r.id) about
       where r.to_unit_id = $1 and about.subject_id = $2`,
      [unitOf(tx), subjectId],
    );
    const reports = await tx.repository(ReportEntity).findBy({ id: In(about.map(({ id }) => id)) });
    const open = await this.reports.open(tx, reports, true);
    return [...open.values()].map(
      ({ report: { id, handoverId, kind, fields, draftedAt, shownToSubjectAt, sentAt }, values }) => {
        return { id, handoverId, kind, fields, draftedAt, shownToSubjectAt, sentAt, values };
      },
    );
  }

  /** Whom to ask for what they wrote down themselves: results, reports, their own part of what was said. */
  private async others(tx: Transaction, subjectId: string): Promise<HeldRow[]> {
    const rows = await tx.query<{ reference: string; unitId: string }>(
      `select reference, recipient_organisation_id as "unitId" from handover.handover
       where subject_id = $1 and sent_at is not null order by sent_at`,
      [subjectId],
    );
    const units = await this.directory.unitFacts(tx, [...new Set(rows.map(({ unitId }) => unitId))]);
    return rows.map(({ reference, unitId }) => ({ reference, organisation: units.get(unitId)?.name ?? '' }));
  }

  private fromStatement({ grants, rows }: Statement): HeldRow {
    return {
      agreements: grants.map(({ history, ...grant }) => ({
        ...grant,
        history: history.map(({ state, at, recordedAt, validUntil, means, byParty, reason }) => {
          return { state, at, recordedAt, validUntil, means, byParty, reason };
        }),
      })),
      seen: rows.map(({ at, organisation, own, role, fields, purpose, legalBasis }) => {
        return { at, organisation, own, function: role, fields, purpose, legalBasis };
      }),
    };
  }
}
