import { Injectable } from '@nestjs/common';
import { ConsentReader, type Grant, type Terms } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { fieldsOpenedBy } from '@navaz/disclosure';
import type { Text } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { fieldsInWords } from './agreement-words.js';

interface OpenRequest {
  readonly id: string;
  readonly residential: boolean;
  readonly serviceId: string;
}

/** Items that open something, or would once they are answered or prolonged. */
const standing: ReadonlySet<string> = new Set(['requested', 'given', 'renewed', 'expired']);

const termsOf = (aboutId: string, purpose: string, category: string, detail: string | null): string =>
  `${aboutId} ${purpose} ${category} ${detail ?? ''}`;

/**
 * What services ask for by now that the person was not asked about. An agreement never opens it, nor does one that is
 * prolonged: a new form asks for it.
 */
@Injectable()
export class AgreementLacks {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly consent: ConsentReader,
  ) {}

  /** By the grant of the item, in words; absent where nothing lacks. In a few statements, however many there are. */
  async ofForms(tx: Transaction, forms: readonly Terms[]): Promise<ReadonlyMap<string, Text>> {
    const items = forms.flatMap((form) => form.items).filter(({ state }) => standing.has(state));
    const requests = await this.openRequests(tx, [...new Set(items.map(({ aboutId }) => aboutId))]);
    if (requests.size === 0) return new Map();
    const services = await this.directory.serviceFacts(tx, [
      ...new Set([...requests.values()].map(({ serviceId }) => serviceId)),
    ]);
    const asked = this.asked(await this.consent.openAbout(tx, [...requests.keys()]));
    const lacking = (item: Terms['items'][number]): readonly string[] => {
      const request = requests.get(item.aboutId);
      if (!request || item.recipient.id !== request.serviceId) return [];
      const { detail } = item;
      const [purpose, category] = [item.purpose.code, item.category.code];
      const minimumData = services.get(request.serviceId)?.minimumData ?? {};
      const known = asked.get(termsOf(item.aboutId, purpose, category, detail)) ?? new Set();
      return fieldsOpenedBy({ purpose, category, detail }, { minimumData, residential: request.residential }).filter(
        (field) => !known.has(field) && !item.fields.includes(field),
      );
    };
    return new Map(
      items.flatMap((item) => {
        const fields = lacking(item);
        return fields.length > 0 ? [[item.grantId, fieldsInWords(fields)] as const] : [];
      }),
    );
  }

  /** Requests among these that were not ended, for a service: a unit declares nothing. */
  private async openRequests(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, OpenRequest>> {
    const rows = await tx.query<OpenRequest>(
      `select id, residential, recipient_service_id as "serviceId" from handover.handover
       where id = any ($1) and ended_at is null and recipient_service_id is not null`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Fields the person was asked about, on whatever form, by the terms. */
  private asked(grants: readonly Grant[]): ReadonlyMap<string, ReadonlySet<string>> {
    const known = new Map<string, Set<string>>();
    for (const { aboutId, recipient, purpose, category, detail, fields } of grants) {
      if (recipient.kind !== 'service') continue;
      const terms = termsOf(aboutId, purpose, category, detail);
      known.set(terms, new Set([...(known.get(terms) ?? []), ...fields]));
    }
    return known;
  }
}
