import { Injectable } from '@nestjs/common';
import { ConsentDesk } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { fields, type FieldCode } from '@navaz/disclosure';
import { Clock, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Config, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { otherDecline, registeredDecline } from '../handover.reasons.js';
import { caseNotFound, handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { AgreementWording } from '../handovers/agreement-wording.service.js';
import { recipientNames } from '../handovers/consent-forms.service.js';
import { NamedConditions } from '../handovers/named-conditions.service.js';
import { PassingDecision, recipientOf } from '../handovers/passing-decision.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import type { Issuing } from '../statements/identity-not-checked.js';
import { StatementReading } from '../statements/statement.service.js';
import { consentFormPaper } from './consent-form.paper.js';
import { declineNoticePaper } from './decline-notice.paper.js';
import type { Paper } from './paper.js';
import { passedInWords } from './passed-in-words.js';
import { reportPaper } from './report.paper.js';
import { laterStages, previewPaper, type LaterStep } from './preview.paper.js';
import { statementPaper } from './statement.paper.js';
import { withdrawalSlipPaper } from './withdrawal-slip.paper.js';

/** The page of the web where a code is typed. */
const withdrawalPath = '/odvolani';

/** Which form a slip is printed for. */
export interface SlipAsked {
  readonly key: string;
  readonly formId: string;
}

const slipMade = new Refusal('conflict', 'SLIP_MADE', {
  cs: 'Tento lístek už vznikl. Pokud se vám nevytiskl, vytiskněte ho prosím znovu; dostane nový kód.',
  en: 'This slip was made already. If it did not come out, please print it again; it gets a new code.',
});

/** Gathers what a paper says. Whoever may not read it gets the same answer as for one that is not there. */
@Injectable()
export class Papers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly commands: Commands,
    private readonly consents: ConsentDesk,
    private readonly directory: DirectoryReader,
    private readonly wording: AgreementWording,
    private readonly handovers: HandoverRepository,
    private readonly conditions: NamedConditions,
    private readonly statements: StatementReading,
    private readonly previews: PreviewHandover,
    private readonly passing: PassingDecision,
    private readonly reports: ReportReading,
  ) {}

  /** The form to sign. Refusals: NOT_FOUND, CONTENT_DESTROYED. */
  async consentForm(ctx: RequestContext, signingId: string): Promise<Paper | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const terms = await this.consents.terms(tx, signingId);
      if (isRefusal(terms)) return terms;
      const unit = await this.directory.unitFacts(tx, [unitOf(tx)]);
      const found = await tx.repository(ClientCaseEntity).findOneBy({ subjectId: terms.subjectId });
      if (!found) return caseNotFound;
      return consentFormPaper({
        terms,
        caseCode: found.code,
        unitName: unit.get(unitOf(tx))?.name ?? '',
        names: await recipientNames(tx, this.directory, terms.recipients),
        passed: await this.wording.ofForms(tx, [terms]),
      });
    });
  }

  /**
   * The slip with a new code; the one before stops working, so that only what is printed last opens anything. A command
   * that was done already draws no second code: the paper may have come out. Refusals: NOT_FOUND, CONTENT_DESTROYED,
   * NOTHING_OPEN, SLIP_MADE, KEY_USED.
   */
  async withdrawalSlip(ctx: RequestContext, input: SlipAsked): Promise<Paper | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const drawn: string[] = [];
      const { formId } = input;
      const done = await this.commands.once(tx, { operation: 'handover.printSlip', input }, async () => {
        const code = await this.consents.replaceCode(tx, formId);
        if (isRefusal(code)) return code;
        drawn.push(code);
        return { formId };
      });
      if (isRefusal(done)) return done;
      const [code] = drawn;
      if (code === undefined) return slipMade;
      const terms = await this.consents.terms(tx, formId);
      if (isRefusal(terms)) return terms;
      return withdrawalSlipPaper({
        terms,
        code,
        address: `${this.config.publicUrl}${withdrawalPath}`,
        ownUnitId: unitOf(tx),
        names: await recipientNames(tx, this.directory, terms.recipients),
        passed: await this.wording.ofForms(tx, [terms]),
      });
    });
  }

  /** For the applicant, by either side of a declined handover. Refusals: NOT_FOUND. */
  async declineNotice(ctx: RequestContext, handoverId: string): Promise<Paper | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.find(tx, handoverId);
      const code = handover?.state === 'declined' ? handover.providerReason : null;
      const reason = [...registeredDecline, ...otherDecline].find((one) => one.code === code);
      const side = handover && this.handovers.sideOf(ctx.actor, handover);
      if (!side || !handover.sentAt || !handover.endedAt || !reason) return handoverNotFound;
      const ofTheAct = registeredDecline.includes(reason);
      return declineNoticePaper(
        {
          reference: handover.reference,
          recipientName: await this.recipientName(tx, handover),
          sentAt: handover.sentAt,
          declinedAt: handover.endedAt,
          reason: reason.text,
          condition: (await this.conditions.named(tx, handover, side))?.sentence ?? null,
          ofTheAct,
        },
        ctx.locale,
      );
    });
  }

  /** What would pass, with the request and later, for the person to see. Refusals: NOT_FOUND. */
  async preview(ctx: RequestContext, handoverId: string): Promise<Paper | Refusal> {
    const passing = await this.previews.preview(ctx, handoverId, 'request');
    if (isRefusal(passing)) return passing;
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.find(tx, handoverId);
      if (!handover) return handoverNotFound;
      const { reference } = handover;
      const recipientName = await this.recipientName(tx, handover);
      const passes = passedInWords(passing.values, ctx.locale);
      const later = await this.laterSteps(tx, handover, passing.decision.allowed);
      return previewPaper({ reference, recipientName, passes, later }, ctx.locale);
    });
  }

  /** What passes after the request by what is agreed to now. Not everybody is met first, so the place says it all again. */
  private async laterSteps(tx: Transaction, handover: HandoverEntity, before: ReadonlySet<FieldCode>) {
    let known = before;
    const steps: LaterStep[] = [];
    for (const stage of laterStages) {
      const { allowed } = await this.passing.decide(tx, handover, stage, { lock: false });
      const rows = fields.filter(({ code }) => allowed.has(code) && !known.has(code));
      if (stage === 'confirmed') known = new Set([...known, ...allowed]);
      if (rows.length > 0) steps.push({ stage, fields: rows.map(({ text }) => text) });
    }
    return steps;
  }

  /** Who saw what. Refusals: NOT_FOUND, IDENTITY_NOT_CHECKED. */
  async statement(ctx: RequestContext, caseId: string, issuing: Issuing): Promise<Paper | Refusal> {
    const statement = await this.statements.whole(ctx, caseId, issuing);
    return isRefusal(statement) ? statement : statementPaper(statement, this.clock.now(), ctx.locale);
  }

  /** A report of the provider's, as the person is shown it before it goes. Refusals: NOT_FOUND. */
  async report(ctx: RequestContext, reportId: string): Promise<Paper | Refusal> {
    const read = await this.reports.own(ctx, reportId);
    return isRefusal(read) ? read : reportPaper(read, ctx.locale);
  }

  /** A report sent to the reader's unit, through the gate and into the log like every opening. Refusals: NOT_FOUND. */
  async receivedReport(ctx: RequestContext, reportId: string): Promise<Paper | Refusal> {
    const read = await this.reports.received(ctx, reportId);
    return isRefusal(read) ? read : reportPaper(read, ctx.locale);
  }

  private async recipientName(tx: Transaction, handover: HandoverEntity): Promise<string> {
    const recipient = recipientOf(handover);
    return (await recipientNames(tx, this.directory, [recipient])).get(recipient.id) ?? '';
  }
}
