import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, invalidInput, type Locale, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { GrantItem, RequiredFrom, Signing } from '../grant.js';
import { GrantsRepository } from '../grants.repository.js';
import { currentNotice } from '../notices/notice.js';
import { itemFaults } from './check-items.js';

/** One form to be answered. */
export interface AgreementAsked {
  readonly subjectId: string;
  /** The unit that holds the case: the actor's own. */
  readonly unitId: string;
  readonly items: readonly GrantItem[];
  readonly requiredFrom: RequiredFrom;
  /** The language the notice is read in. */
  readonly locale: Locale;
}

/** Prepares a form: grants in the state *requested*, with the notice that goes with them. */
@Injectable()
export class Asking {
  constructor(
    private readonly clock: Clock,
    private readonly grants: GrantsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: INVALID_INPUT by `check-items.ts`. Row-level security stops a unit that is not the actor's. */
  async ask(tx: Transaction, asked: AgreementAsked): Promise<Signing | Refusal> {
    const faults = itemFaults(asked.items, this.clock.today());
    if (faults.length > 0) return invalidInput(faults);
    const now = this.clock.now();
    const notice = currentNotice(asked.locale);
    const [row] = await tx.query<{ id: string }>(
      `insert into consent.signing
         (subject_id, holder_id, asked_by_unit_id, asked_by_membership_id, required_from, locale, notice_version,
          notice_hash, asked_at)
       values ($1, $2, $2, $3, $4, $5, $6, decode($7, 'hex'), $8) returning id`,
      [
        asked.subjectId,
        asked.unitId,
        tx.ctx.actor?.membershipId ?? null,
        asked.requiredFrom,
        notice.locale,
        notice.version,
        notice.hash,
        now,
      ],
    );
    if (!row) throw new Fault('A form was stored and has no id.');
    await this.store(tx, row.id, asked, now);
    const signing = await this.grants.signing(tx, row.id);
    if (!signing) throw new Fault('A form vanished right after it was stored.');
    const detail = { items: asked.items.length, notice: notice.version };
    this.trail.record(tx, { operation: 'consent.ask', subjectKind: 'signing', subjectId: row.id, detail });
    return signing;
  }

  private async store(tx: Transaction, signingId: string, asked: AgreementAsked, now: Date): Promise<void> {
    const items = asked.items.map((item, index) => ({
      item: index + 1,
      about_id: item.aboutId,
      kind: item.recipient.kind,
      recipient_id: item.recipient.id,
      organisation_id: item.recipient.organisationId,
      purpose: item.purpose,
      category: item.category,
      detail: item.detail ?? null,
      fields: item.fields,
      waives: item.waives ?? [],
      until: item.until,
    }));
    await tx.query(
      `insert into consent.subject_grant
         (signing_id, subject_id, holder_id, since, item, about_id, recipient_kind, recipient_id,
          recipient_organisation_id, purpose, category, detail, fields, waives, valid_until)
       select $1, $2, $3, $4, item, about_id, kind, recipient_id, organisation_id, purpose, category, detail, fields,
         waives, until
       from jsonb_to_recordset($5) as asked(item smallint, about_id uuid, kind text, recipient_id uuid,
         organisation_id uuid, purpose text, category text, detail text, fields text[], waives text[], until date)
       order by item`,
      [signingId, asked.subjectId, asked.unitId, now, JSON.stringify(items)],
    );
  }
}
