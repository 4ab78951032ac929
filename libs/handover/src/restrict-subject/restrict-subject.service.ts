import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { SubjectEntity } from '../entities/subject.entity.js';
import { HandoverNews, NewsHeldBack } from '../handover.events.js';
import { caseNotFound } from '../handover.refusals.js';

/** What is asked for the person of a case. */
export interface Restriction {
  readonly key: string;
  readonly caseId: string;
  /** True: nothing is sent and no recipient reads. */
  readonly restricted: boolean;
}

/** Whoever got a request of the person, a question about them or an enquiry for them. */
interface AskedOutside {
  /** What it is told by; each kind of these has codes of its own. */
  readonly reference: string;
  readonly what: 'update' | 'fact_question' | 'enquiry';
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly accountId: string | null;
  /** Something of it was not looked at yet. */
  readonly isNew: boolean;
}

/**
 * Restriction (art. 18 GDPR): from the commit on nothing of the person is sent, what was sent is not there for its
 * recipients (migration 0029), nobody is mailed about it, and the nightly retention leaves everything as it is, until it
 * is lifted. It waits for the commands under way that stand on the person's row (`restrictionOf`).
 */
@Injectable()
export class RestrictSubject {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, KEY_USED. Asked for as it already is, nothing changes. */
  async run(ctx: RequestContext, input: Restriction): Promise<{ restricted: boolean } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.restrictSubject', input }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOneBy({ id: input.caseId, unitId: unitOf(tx) });
        const subjects = tx.repository(SubjectEntity);
        const subject =
          found && (await subjects.findOne({ where: { id: found.subjectId }, lock: { mode: 'pessimistic_write' } }));
        if (!subject?.sealed) return caseNotFound;
        if (input.restricted !== (subject.restrictedAt !== null)) {
          subject.restrictedAt = input.restricted ? this.clock.now() : null;
          await subjects.save(subject);
          await this.tell(tx, subject.id, input.restricted);
          const operation = input.restricted ? 'handover.restrictSubject' : 'handover.liftRestriction';
          this.trail.record(tx, { operation, subjectKind: 'case', subjectId: input.caseId });
        }
        return { restricted: input.restricted };
      }),
    );
  }

  /**
   * Nobody outside is told why a request is not there. What waits to be mailed is held back, and who has something new to
   * look at hears so once it is there again.
   */
  private async tell(tx: Transaction, subjectId: string, restricted: boolean): Promise<void> {
    const asked = await tx.query<AskedOutside>(
      `select reference, 'update' as what, recipient_organisation_id as "unitId", recipient_service_id as "serviceId",
         provider_account_id as "accountId", coalesce(provider_news_at > provider_seen_at, provider_news_at is not null) as "isNew"
       from handover.handover
       where subject_id = $1 and state <> 'draft' and recipient_organisation_id <> sender_unit_id
       union all
       select code, 'fact_question', recipient_organisation_id, recipient_service_id, null, answer is null
       from handover.fact_question where subject_id = $1 and asked_at is not null
       union all
       select ask.code, 'enquiry', ask.organisation_id, ask.service_id, null,
         ask.answer is null and enquiry.expires_at > $2
       from handover.client_case c join handover.need need on need.case_id = c.id
         join handover.enquiry enquiry on enquiry.need_id = need.id
         join handover.enquiry_ask ask on ask.enquiry_id = enquiry.id
       where c.subject_id = $1`,
      [subjectId, this.clock.now()],
    );
    for (const { reference, what, unitId, serviceId, accountId, isNew } of asked) {
      if (restricted) tx.publish(new NewsHeldBack(reference, unitId));
      else if (isNew) tx.publish(new HandoverNews(reference, unitId, serviceId, what, accountId));
    }
  }
}
