import { Injectable } from '@nestjs/common';
import type { Terms } from '@navaz/consent';
import type { Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { agreementInWords, type Agreed } from './agreement-words.js';
import { grantDetailOf } from './passed-values.js';
import { SecrecyWaivers } from './secrecy-waivers.service.js';

/** One agreement, asked for or given. */
export interface AgreementToWord extends Agreed {
  readonly grantId: string;
  readonly aboutId: string;
}

const freeing = (words: Text, waivers: readonly Text[]): Text => ({
  cs: [words, ...waivers].map(({ cs }) => cs).join('; '),
  en: [words, ...waivers].map(({ en }) => en).join('; '),
});

/** Says what agreements let pass: the fields they name, and the conditions that the requests they are about asked. */
@Injectable()
export class AgreementWording {
  constructor(private readonly waivers: SecrecyWaivers) {}

  /** What each item of forms lets pass, by its grant; and whom it frees from secrecy so that it may. */
  async ofForms(tx: Transaction, forms: readonly Terms[]): Promise<ReadonlyMap<string, Text>> {
    const items = forms.flatMap((form) => form.items);
    const passed = await this.of(
      tx,
      items.map((item) => ({ ...item, purpose: item.purpose.code, category: item.category.code })),
    );
    const waivers = await this.waivers.of(tx, forms);
    return new Map([...passed].map(([grantId, words]) => [grantId, freeing(words, waivers.get(grantId) ?? [])]));
  }

  /** The words of each by the grant's id; in one statement, however many there are. */
  async of(tx: Transaction, agreements: readonly AgreementToWord[]): Promise<ReadonlyMap<string, Text>> {
    const conditions = await this.conditions(tx, [...new Set(agreements.map(({ aboutId }) => aboutId))]);
    return new Map(
      agreements.map((one) => [
        one.grantId,
        agreementInWords(one, conditions.get(`${one.aboutId} ${one.detail ?? ''}`) ?? null),
      ]),
    );
  }

  /** Sentences of conditions as they were asked last, by the handover or the case and the detail of a grant. */
  private async conditions(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ aboutId: string; conditionId: string; code: string; sentence: string }>(
      `select about.id as "aboutId", answer.condition_id as "conditionId", answer.code,
         answer.frozen->>'sentence' as sentence
       from handover.condition_answer answer
       join handover.handover held on held.id = answer.handover_id
       join handover.need wanted on wanted.id = held.need_id
       join unnest($1::uuid[]) as about (id) on about.id in (held.id, wanted.case_id)
       order by held.created_at`,
      [ids],
    );
    return new Map(rows.map((row) => [`${row.aboutId} ${grantDetailOf(row)}`, row.sentence]));
  }
}
