import { Injectable } from '@nestjs/common';
import type { GrantItem } from '@navaz/consent';
import { isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { CaseConsentItems } from '../cases/case-consent-items.service.js';
import type { ParticipationAsked } from '../cases/participant-gate.service.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { caseNotFound, needNotFound } from '../handover.refusals.js';
import { FormAsking } from '../handovers/form-asking.service.js';

/** What the person is asked about a case. */
export interface CaseConsentWanted {
  readonly key: string;
  readonly caseId: string;
  readonly participantUnitIds?: readonly string[] | null;
  /** A unit that shall take the case over. */
  readonly transferToUnitId?: string | null;
  readonly recogniseNeedIds?: readonly string[] | null;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly language: 'cs' | 'en';
}

const nothingToAsk = new Refusal('conflict', 'NOTHING_TO_ASK', {
  cs: 'Není na co se ptát: zvolená pracoviště u případu být nesmějí, nebo už klient na všechno odpověděl.',
  en: 'There is nothing to ask: these units may not take part at all, or the person has answered everything already.',
});

/** Taking part and taking over ask for one thing in common: it opens what either of them needs. */
const onceEach = (items: readonly GrantItem[]): GrantItem[] => {
  const asked = new Map<string, GrantItem>();
  for (const item of items) {
    const { aboutId, recipient, purpose, category, detail } = item;
    const key = `${aboutId} ${recipient.id} ${purpose} ${category} ${detail ?? ''}`;
    const before = asked.get(key)?.fields ?? [];
    asked.set(key, { ...item, fields: [...new Set([...before, ...item.fields])] });
  }
  return [...asked.values()];
};

/** Prepares a form about a case as a whole; it is read and answered like any other form. */
@Injectable()
export class AskCaseConsent {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly items: CaseConsentItems,
    private readonly forms: FormAsking,
  ) {}

  /** Refusals: NOT_FOUND (case, need), NOTHING_TO_ASK, INVALID_INPUT of the consent room, KEY_USED. */
  async ask(ctx: RequestContext, input: CaseConsentWanted): Promise<{ signingId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.askCaseConsent', input }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOneBy({ id: input.caseId, unitId: unitOf(tx) });
        if (!found || found.closedAt) return caseNotFound;
        const items = await this.wanted(tx, found, input);
        if (isRefusal(items)) return items;
        if (items.length === 0) return nothingToAsk;
        const signing = await this.forms.ask(tx, {
          subjectId: found.subjectId,
          unitId: unitOf(tx),
          items,
          locale: input.language,
        });
        return isRefusal(signing) ? signing : { signingId: signing.id };
      }),
    );
  }

  private async wanted(
    tx: Transaction,
    found: ClientCaseEntity,
    input: CaseConsentWanted,
  ): Promise<GrantItem[] | Refusal> {
    const items: GrantItem[] = [];
    const about = (unitId: string): ParticipationAsked => ({
      caseId: found.id,
      subjectId: found.subjectId,
      ownerUnitId: found.unitId,
      unitId,
    });
    for (const unitId of input.participantUnitIds ?? [])
      items.push(...(await this.items.forParticipant(tx, about(unitId), input.until)));
    if (input.transferToUnitId)
      items.push(...(await this.items.forTransfer(tx, about(input.transferToUnitId), input.until)));
    for (const needId of input.recogniseNeedIds ?? []) {
      const need = await tx.repository(NeedEntity).findOneBy({ id: needId, caseId: found.id });
      if (!need) return needNotFound;
      items.push(this.items.forRecognition(need.id, unitOf(tx), input.until));
    }
    return onceEach(items);
  }
}
