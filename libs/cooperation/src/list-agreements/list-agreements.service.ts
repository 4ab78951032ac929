import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import type { AgreementRow, AgreementsWanted } from '../agreement-row.js';

const party = (alias: string, contacts: string): string =>
  `json_build_object('organisationId', ${alias}.organisation_id, 'name', ${alias}.name, 'kind', ${alias}.party_kind,
     'contacts', ${contacts})`;

/**
 * $1 today · $2 own organisation · $3 party · $4 state · $5 scope · $6 last id before · $7 how many · $8 one id.
 * What is only proposed, and the words between the two, concern the two alone.
 */
const select = `
  select a.id, a.version, a.kind, a.scopes, a.state, a.valid_from::text as "validFrom", a.valid_to::text as "validTo",
    a.state = 'in_force' and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to >= $1::date) as holds,
    case when $2 in (a.proposer_id, a.partner_id) then a.note end as note,
    case when $2 in (a.proposer_id, a.partner_id) then a.end_reason end as "endReason",
    ${party('proposer', 'a.proposer_contacts')} as proposer, ${party('partner', 'a.partner_contacts')} as partner,
    a.proposed_at as "proposedAt", a.confirmed_at as "confirmedAt", a.ended_at as "endedAt"
  from cooperation.agreement a
    join cooperation.party proposer on proposer.organisation_id = a.proposer_id
    join cooperation.party partner on partner.organisation_id = a.partner_id
  where (a.confirmed_at is not null or $2 in (a.proposer_id, a.partner_id))
    and ($3::uuid is null or $3 in (a.proposer_id, a.partner_id))
    and ($4::text is null or a.state = $4) and ($5::text is null or $5 = any (a.scopes))
    and ($6::uuid is null or a.id < $6) and ($8::uuid is null or a.id = $8)
  order by a.id desc limit $7`;

/** Agreements between organisations, the latest first. */
@Injectable()
export class ListAgreements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `first + 1` rows at most. What others only proposed to each other is left out. Refusal: a foreign cursor. */
  async page(ctx: RequestContext, wanted: AgreementsWanted): Promise<AgreementRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) =>
      this.read(tx, [wanted.organisationId, wanted.state, wanted.scope, from[0], wanted.first + 1, null]),
    );
  }

  /** One agreement as its parties see it; null where the actor may not see it. */
  async one(ctx: RequestContext, id: string): Promise<AgreementRow | null> {
    const rows = await this.database.transaction(ctx, (tx) => this.read(tx, [null, null, null, null, 1, id]));
    return rows[0] ?? null;
  }

  private read(tx: Transaction, parameters: readonly unknown[]): Promise<AgreementRow[]> {
    return tx.query<AgreementRow>(select, [this.clock.today(), tx.ctx.actor?.organisationId ?? null, ...parameters]);
  }
}
