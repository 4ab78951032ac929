import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Expressed, type RequiredFrom } from '@navaz/consent';
import { Clock, Fault, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database } from '@navaz/platform';

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
    const { key, signingId, items, until } = input;
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { key, operation: `handover.renewConsent ${signingId}` }, async () => {
        if (!ctx.actor) throw new Fault('A renewal is recorded by somebody.');
        const terms = await this.consent.terms(tx, signingId);
        if (isRefusal(terms)) return terms;
        const chosen = terms.items.filter(({ number }) => items.includes(number));
        if (chosen.length < items.length) return noSuchItem;
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
        return isRefusal(renewed) ? renewed : { signingId };
      }),
    );
  }
}
