import { Injectable } from '@nestjs/common';
import type { GrantItem, Purpose, Recipient, Terms, Waiver } from '@navaz/consent';
import { DisclosureGate } from '@navaz/disclosure';
import { Clock, type Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** Who is bound by secrecy and would be freed from it, and towards whom. */
interface Freed {
  readonly senderId: string;
  readonly recipientId: string;
  readonly who: Waiver;
}

/** What is asked for, as far as it may free somebody. */
interface Freeing {
  readonly aboutId: string;
  readonly purpose: Purpose;
  readonly recipient: Recipient;
}

/** A form, by who asked and when. */
interface FormAsked {
  readonly askedByUnitId: string;
  readonly askedAt: Date;
}

const words: Readonly<Record<Waiver, Text>> = {
  asker: {
    cs: 'v tomto rozsahu nás zbavujete mlčenlivosti (§ 100 zákona č. 108/2006 Sb.)',
    en: 'within these bounds you release us from secrecy (§ 100 of Act 108/2006)',
  },
  answerer: {
    cs: 'v tomto rozsahu zbavujete mlčenlivosti toho, kdo nám odpoví (§ 100 zákona č. 108/2006 Sb.)',
    en: 'within these bounds you release whoever answers us from secrecy (§ 100 of Act 108/2006)',
  },
};

/**
 * Says which items of a form free somebody from their duty of secrecy: the agreement to them carries the waiver. It is
 * worked out when the form is prepared and kept with it; what was asked for before it was kept is worked out anew.
 */
@Injectable()
export class SecrecyWaivers {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly clock: Clock,
  ) {}

  /** The items of a form that a unit is about to ask for, each with whom it frees. */
  async freeing(tx: Transaction, askedByUnitId: string, items: readonly GrantItem[]): Promise<GrantItem[]> {
    const waives = await this.workedOut(tx, { askedByUnitId, askedAt: this.clock.now() }, items);
    return items.map((item, index) => ({ ...item, waives: waives[index] ?? [] }));
  }

  /** The words of the waivers of each item by its grant; items that carry none are left out. */
  async of(tx: Transaction, forms: readonly Terms[]): Promise<ReadonlyMap<string, readonly Text[]>> {
    const found = new Map<string, readonly Text[]>();
    for (const form of forms) {
      const unkept = form.items.filter(({ waives }) => waives === null);
      const anew = await this.workedOut(
        tx,
        form,
        unkept.map(({ aboutId, purpose, recipient }) => ({ aboutId, purpose: purpose.code, recipient })),
      );
      for (const item of form.items) {
        const who = item.waives ?? anew[unkept.indexOf(item)] ?? [];
        if (who.length > 0)
          found.set(
            item.grantId,
            who.map((one) => words[one]),
          );
      }
    }
    return found;
  }

  /** Whom each of these frees by the rule of the moment of its form, in their order. */
  private async workedOut(
    tx: Transaction,
    { askedByUnitId, askedAt: at }: FormAsked,
    items: readonly Freeing[],
  ): Promise<Waiver[][]> {
    const reporting = await this.reporting(tx, items);
    const known = new Map<string, Promise<boolean>>();
    const waives = ({ senderId, recipientId }: Freed): Promise<boolean> => {
      const key = `${senderId} ${recipientId}`;
      const asked = known.get(key) ?? this.gate.waivesSecrecy(tx, { senderId, recipientId, at });
      known.set(key, asked);
      return asked;
    };
    const found: Waiver[][] = [];
    for (const item of items) {
      const who: Waiver[] = [];
      for (const one of freedBy(askedByUnitId, item, reporting.get(item.aboutId)))
        if (await waives(one)) who.push(one.who);
      found.push(who);
    }
    return found;
  }

  /** Who reports, by the handover. */
  private async reporting(tx: Transaction, items: readonly Freeing[]): Promise<ReadonlyMap<string, string>> {
    const aboutIds = items.flatMap(({ purpose, aboutId }) => (purpose === 'report_back' ? aboutId : []));
    if (aboutIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; organisationId: string }>(
      `select id, recipient_organisation_id as "organisationId" from handover.handover where id = any ($1)`,
      [aboutIds],
    );
    return new Map(rows.map(({ id, organisationId }) => [id, organisationId]));
  }
}

/** A report comes from who was asked for help; a question is answered by who is asked; the rest passes from who asks. */
const freedBy = (askedByUnitId: string, { purpose, recipient }: Freeing, reports?: string): readonly Freed[] => {
  const recipientId = recipient.organisationId;
  if (purpose === 'report_back') return reports ? [{ senderId: reports, recipientId, who: 'answerer' }] : [];
  // Within one organisation nothing is told to anybody else.
  if (recipientId === askedByUnitId) return [];
  const given: Freed = { senderId: askedByUnitId, recipientId, who: 'asker' };
  return purpose === 'confirm_fact'
    ? [given, { senderId: recipientId, recipientId: askedByUnitId, who: 'answerer' }]
    : [given];
};
