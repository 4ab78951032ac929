import { Injectable } from '@nestjs/common';
import type { Recipient, Terms } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { agreementInWords, type Agreed, type AgreedAround } from './agreement-words.js';
import { grantDetailOf } from './passed-values.js';
import { SecrecyWaivers } from './secrecy-waivers.service.js';

/** One agreement, asked for or given. */
export interface AgreementToWord extends Agreed {
  readonly grantId: string;
  readonly aboutId: string;
  readonly recipient: Recipient;
}

interface About {
  readonly residential: boolean;
  readonly isCase: boolean;
}

const freeing = (words: Text, waivers: readonly Text[]): Text => ({
  cs: [words, ...waivers].map(({ cs }) => cs).join('; '),
  en: [words, ...waivers].map(({ en }) => en).join('; '),
});

/** Says what agreements let pass: what their recipients declared, and what the requests they are about ask for. */
@Injectable()
export class AgreementWording {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly waivers: SecrecyWaivers,
  ) {}

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

  /** The words of each by the grant's id; in a few statements, however many there are. */
  async of(tx: Transaction, agreements: readonly AgreementToWord[]): Promise<ReadonlyMap<string, Text>> {
    const aboutIds = [...new Set(agreements.map(({ aboutId }) => aboutId))];
    const serviceIds = agreements.flatMap(({ recipient }) => (recipient.kind === 'service' ? recipient.id : []));
    const services = await this.directory.serviceFacts(tx, [...new Set(serviceIds)]);
    const abouts = await this.abouts(tx, aboutIds);
    const conditions = await this.conditions(tx, aboutIds);
    const around = ({ aboutId, recipient, detail }: AgreementToWord): AgreedAround => {
      const about = abouts.get(aboutId);
      const minimumData = services.get(recipient.id)?.minimumData ?? {};
      return {
        towards: about ? { residential: about.residential, minimumData: about.isCase ? null : minimumData } : null,
        condition: conditions.get(`${aboutId} ${detail ?? ''}`) ?? null,
      };
    };
    return new Map(agreements.map((one) => [one.grantId, agreementInWords(one, around(one))]));
  }

  /**
   * The handovers and cases among what agreements are about. Who takes part in a case may come to lead it, and gets then
   * whatever there is: the gate of a transfer asks for no declaration, and for sex and age band as well.
   */
  private async abouts(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, About>> {
    const rows = await tx.query<About & { id: string }>(
      `select id, residential, false as "isCase" from handover.handover where id = any ($1)
       union all select id, true, true from handover.client_case where id = any ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
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
