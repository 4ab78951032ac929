import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Expressed, type RequiredFrom } from '@navaz/consent';
import { Clock, Fault, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';

/** What was prolonged. */
export interface ConsentRenewed {
  readonly key: string;
  readonly signingId: string;
  /** Numbers of items. */
  readonly items: readonly number[];
  /** The new last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly by: RequiredFrom;
  readonly expressed: Expressed;
  /** When it was said or signed; absent: now. */
  readonly at?: Date | null;
}

/** A request that waits for its agreement to be prolonged, and whom to tell once it is. */
interface StoodStill {
  readonly id: string;
  readonly reference: string;
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly accountId: string | null;
}

const noSuchItem = invalidInput([
  {
    path: 'items',
    code: 'ITEM_UNKNOWN',
    text: {
      cs: 'Takový bod na formuláři není. Vyberte prosím z bodů, které na něm jsou.',
      en: 'There is no such item on the form. Please choose from those on it.',
    },
  },
]);

/** Prolongs items of a form, before their last day or after it; the consent room decides whether the form is the actor's. */
@Injectable()
export class RenewConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly consent: ConsentDesk,
  ) {}

  /** Refusals: those of the consent room (NOT_FOUND, NOT_RENEWABLE, NOT_ALL_AGREED, INVALID_INPUT), KEY_USED. */
  async run(ctx: RequestContext, input: ConsentRenewed): Promise<{ signingId: string } | Refusal> {
    const { signingId, items, until } = input;
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.renewConsent', input }, async () => {
        if (!ctx.actor) throw new Fault('A renewal is recorded by somebody.');
        const terms = await this.consent.terms(tx, signingId);
        if (isRefusal(terms)) return terms;
        const chosen = terms.items.filter(({ number }) => items.includes(number));
        if (chosen.length < items.length) return noSuchItem;
        const waiting = await this.ranOut(tx, terms.aboutIds);
        const renewed = await this.consent.renew(
          tx,
          chosen.map(({ grantId }) => grantId),
          until,
          {
            by: input.by,
            expressed: input.expressed,
            explainedBy: ctx.actor.membershipId,
            at: input.at ?? this.clock.now(),
          },
        );
        if (isRefusal(renewed)) return renewed;
        for (const handover of waiting) await this.tell(tx, handover);
        return { signingId };
      }),
    );
  }

  /**
   * Requests that stood still because their agreement had run out, and nothing else keeps them from their provider; locked
   * before the grants are, as everybody does.
   */
  private async ranOut(tx: Transaction, ids: readonly string[]): Promise<readonly StoodStill[]> {
    return tx.query<StoodStill>(
      `select h.id, h.reference, h.recipient_organisation_id as "unitId", h.recipient_service_id as "serviceId",
         h.provider_account_id as "accountId"
       from handover.handover h
       where h.id = any ($1) and h.ended_at is null and not handover.is_restricted(h.subject_id)
         and handover.agreed_until(h.id, coalesce(h.recipient_service_id, h.recipient_organisation_id), h.state) < $2
       order by h.id for update`,
      [ids, this.clock.today()],
    );
  }

  /** The provider can go on. */
  private async tell(tx: Transaction, { id, reference, unitId, serviceId, accountId }: StoodStill): Promise<void> {
    await tx.query(`update handover.handover set provider_news_at = $2 where id = $1`, [id, this.clock.now()]);
    tx.publish(new HandoverNews(reference, unitId, serviceId, 'update', accountId));
  }
}
