import { Injectable } from '@nestjs/common';
import type { Terms } from '@navaz/consent';
import { DisclosureGate } from '@navaz/disclosure';
import type { Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** Who is bound by secrecy and would be freed from it, and towards whom. */
interface Freed {
  readonly senderId: string;
  readonly recipientId: string;
  readonly words: Text;
}

const us: Text = {
  cs: 'v tomto rozsahu nás zbavujete mlčenlivosti (§ 100 zákona č. 108/2006 Sb.)',
  en: 'within these bounds you release us from secrecy (§ 100 of Act 108/2006)',
};
const them: Text = {
  cs: 'v tomto rozsahu zbavujete mlčenlivosti toho, kdo nám odpoví (§ 100 zákona č. 108/2006 Sb.)',
  en: 'within these bounds you release whoever answers us from secrecy (§ 100 of Act 108/2006)',
};

/** Says which items of a form free somebody from their duty of secrecy: the agreement to them carries the waiver. */
@Injectable()
export class SecrecyWaivers {
  constructor(private readonly gate: DisclosureGate) {}

  /** The words of the waivers of each item by its grant; items that carry none are left out. */
  async of(tx: Transaction, forms: readonly Terms[]): Promise<ReadonlyMap<string, readonly Text[]>> {
    const reporting = await this.reporting(tx, forms);
    const known = new Map<string, Promise<boolean>>();
    const waives = ({ senderId, recipientId }: Freed, at: Date): Promise<boolean> => {
      const key = `${senderId} ${recipientId} ${at.toISOString()}`;
      const asked = known.get(key) ?? this.gate.waivesSecrecy(tx, { senderId, recipientId, at });
      known.set(key, asked);
      return asked;
    };
    const found = new Map<string, readonly Text[]>();
    for (const form of forms)
      for (const item of form.items) {
        const words: Text[] = [];
        for (const one of freedBy(form, item, reporting.get(item.aboutId)))
          if (await waives(one, form.askedAt)) words.push(one.words);
        if (words.length > 0) found.set(item.grantId, words);
      }
    return found;
  }

  /** Who reports, by the handover. */
  private async reporting(tx: Transaction, forms: readonly Terms[]): Promise<ReadonlyMap<string, string>> {
    const aboutIds = forms.flatMap(({ items }) =>
      items.flatMap(({ purpose, aboutId }) => (purpose.code === 'report_back' ? aboutId : [])),
    );
    if (aboutIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; organisationId: string }>(
      `select id, recipient_organisation_id as "organisationId" from handover.handover where id = any ($1)`,
      [aboutIds],
    );
    return new Map(rows.map(({ id, organisationId }) => [id, organisationId]));
  }
}

/** A report comes from who was asked for help; a question is answered by who is asked; the rest passes from who asks. */
const freedBy = (
  { askedByUnitId }: Terms,
  { purpose, recipient }: Terms['items'][number],
  reports?: string,
): readonly Freed[] => {
  const recipientId = recipient.organisationId;
  if (purpose.code === 'report_back') return reports ? [{ senderId: reports, recipientId, words: them }] : [];
  // Within one organisation nothing is told to anybody else.
  if (recipientId === askedByUnitId) return [];
  const given = { senderId: askedByUnitId, recipientId, words: us };
  return purpose.code === 'confirm_fact'
    ? [given, { senderId: recipientId, recipientId: askedByUnitId, words: them }]
    : [given];
};
