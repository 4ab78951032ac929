import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, KeyStore, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { OutcomeEntity } from '../entities/outcome.entity.js';
import { ReportEntity } from '../entities/report.entity.js';
import { HandoverNews } from '../handover.events.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';
import type { NextStep, OutcomeResult } from '../report-words.js';
import { AgreedBackReading } from '../reports/agreed-back.service.js';
import { openReport } from '../reports/open-report.js';
import { reportNotFound } from '../reports/report.refusals.js';
import { agreedValues, reportFields, type ReportValues } from '../reports/report-values.js';
import { restrictionOf } from '../subjects/restriction.js';

/** A report that shall be prepared. */
export interface ReportWanted {
  readonly key: string;
  readonly handoverId: string;
  /** Absent: back to the sender. */
  readonly toUnitId?: string | null;
  readonly kind: 'closing' | 'follow_up';
  readonly nextStep?: NextStep | null;
}

/** A report that shall go. */
export interface ReportSent {
  readonly key: string;
  readonly reportId: string;
  readonly shownToSubject: boolean;
}

const alreadySent = new Refusal('conflict', 'ALREADY_SENT', {
  cs: 'Tato zpráva už odešla. Chcete-li něco doplnit, připravte novou.',
  en: 'This report has been sent. To add something, prepare a new one.',
});

const nothingAgreed = new Refusal('not_allowed', 'NOTHING_AGREED', {
  cs: 'Klient nesouhlasil, aby tomuto příjemci šlo něco zpět, nebo k dohodnutým tématům zatím nic nemáte. Chybí-li souhlas, zeptejte se odesílatele otázkou u žádosti: s klientem ho sepíše on.',
  en: 'The person did not agree that anything goes back to this recipient, or there is nothing on the agreed topics yet. Where agreement is missing, ask the sender by a question on the request: it is the sender who asks the person.',
});

const changedSince = new Refusal('conflict', 'REPORT_CHANGED', {
  cs: 'Od přípravy zprávy se změnilo, co je k žádosti zapsáno. Připravte zprávu znovu a ukažte ji klientovi, než odejde.',
  en: 'What is recorded at the request has changed since the report was prepared. Prepare it again and show it to the person before it goes.',
});

/** Writes back to who may hear: prepared first, so that the person can see it, then sent. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
    private readonly keys: KeyStore,
    private readonly agreed: AgreedBackReading,
    private readonly standing: StandingAgreement,
    private readonly trail: AuditTrail,
  ) {}

  /** Prepares a report from what is agreed and recorded now. Refusals: NOT_FOUND, NOTHING_AGREED, KEY_USED. */
  async draft(ctx: RequestContext, input: ReportWanted): Promise<{ reportId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.draftReport', input }, async () => {
        const handover = await this.handovers.lockAs(tx, input.handoverId, 'provider');
        if (!handover || (await restrictionOf(tx, handover.subjectId))) return handoverNotFound;
        const toUnitId = input.toUnitId ?? handover.senderUnitId;
        const agreed = (await this.agreed.of(tx, handover)).byUnit.get(toUnitId) ?? new Set<string>();
        const values = agreedValues(await this.values(tx, handover, input), agreed);
        // Of whoever was erased nothing is agreed, which reads like every other end.
        const key = reportFields(values).length > 0 ? await this.keys.of(handover.subjectId) : null;
        if (!key) return nothingAgreed;
        const made = await tx.repository(ReportEntity).insert({
          handoverId: handover.id,
          toUnitId,
          kind: input.kind,
          fields: reportFields(values),
          sealed: key.seal(JSON.stringify(values)),
          draftedAt: this.clock.now(),
        });
        const reportId = String(made.identifiers[0]?.['id']);
        this.trail.record(tx, { operation: 'handover.draftReport', subjectKind: 'report', subjectId: reportId });
        return { reportId };
      }),
    );
  }

  /**
   * Sends a prepared report as the person saw it. What is not agreed to any more is left out; where what it says is not
   * what is recorded now, it does not go. Refusals: NOT_FOUND, ALREADY_SENT, NOTHING_AGREED, REPORT_CHANGED, KEY_USED.
   */
  async send(ctx: RequestContext, input: ReportSent): Promise<{ reportId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.sendReport', input }, async () => {
        await openReport(tx, input.reportId);
        const report = await tx.repository(ReportEntity).findOneBy({ id: input.reportId });
        const handover = report && (await this.handovers.lockAs(tx, report.handoverId, 'provider'));
        const key = handover && (await this.keys.of(handover.subjectId));
        if (!report?.sealed || !key || (await restrictionOf(tx, handover.subjectId))) return reportNotFound;
        if (await this.standing.isOver(tx, handover)) return reportNotFound;
        if (report.sentAt) return alreadySent;
        const agreed = (await this.agreed.of(tx, handover)).byUnit.get(report.toUnitId) ?? new Set<string>();
        const prepared = JSON.parse(key.open(report.sealed)) as ReportValues;
        const values = agreedValues(prepared, agreed);
        if (reportFields(values).length === 0) return nothingAgreed;
        const recorded = await this.values(tx, handover, {
          kind: report.kind as ReportWanted['kind'],
          nextStep: prepared.nextStep,
        });
        if (!isDeepStrictEqual(values, agreedValues(recorded, agreed))) return changedSince;
        const now = this.clock.now();
        await tx.repository(ReportEntity).update(
          { id: report.id },
          {
            fields: reportFields(values),
            sealed: key.seal(JSON.stringify(values)),
            sentAt: now,
            shownToSubjectAt: input.shownToSubject ? now : null,
          },
        );
        this.tell(tx, handover, report);
        return { reportId: report.id };
      }),
    );
  }

  private tell(tx: Transaction, handover: HandoverEntity, report: ReportEntity): void {
    this.trail.record(tx, { operation: 'handover.sendReport', subjectKind: 'report', subjectId: report.id });
    const account = report.toUnitId === handover.senderUnitId ? handover.senderAccountId : null;
    tx.publish(new HandoverNews(handover.reference, report.toUnitId, null, 'report', account));
  }

  /** Everything there is to say; what of it may be said is decided after. */
  private async values(
    tx: Transaction,
    handover: HandoverEntity,
    input: Pick<ReportWanted, 'kind' | 'nextStep'>,
  ): Promise<ReportValues> {
    const outcomes = await tx
      .repository(OutcomeEntity)
      .find({ where: { handoverId: handover.id }, order: { month: 'ASC', topic: 'ASC' } });
    const known = handover.arrivedOn !== null || ['not_arrived', 'closed'].includes(handover.state);
    return {
      ...(known ? { arrival: { arrived: handover.arrivedOn !== null, on: handover.arrivedOn } } : {}),
      topics: outcomes
        .filter(({ month }) => (input.kind === 'closing') === (month === 0))
        .map(({ topic, month, result, nextStep }) => ({
          topic,
          month,
          result: result as OutcomeResult,
          nextStep: nextStep as NextStep | null,
        })),
      ...(input.nextStep ? { nextStep: input.nextStep } : {}),
      ...(input.kind === 'closing' && handover.state === 'closed' && handover.arrivedOn && handover.providerReason
        ? { ending: { reason: handover.providerReason } }
        : {}),
    };
  }
}
