import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Receipt, type ReceiptParty, type Recipient } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Config, Database } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { AgreementWording } from '../handovers/agreement-wording.service.js';
import { recipientNames } from '../handovers/consent-forms.service.js';

/** Where the data of an installation lie; the record of processing says the same. */
const storedIn = ['CZ'];

/** Gives the person their copy of the record of an agreement; the consent room knows no names, the directory does. */
@Injectable()
export class ConsentReceipts {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly consents: ConsentDesk,
    private readonly directory: DirectoryReader,
    private readonly wording: AgreementWording,
  ) {}

  /** The receipt of a form of the actor's unit (ISO/IEC TS 27560:2023). Refusals: NOT_FOUND, CONTENT_DESTROYED. */
  async of(ctx: RequestContext, signingId: string): Promise<Receipt | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const terms = await this.consents.terms(tx, signingId);
      if (isRefusal(terms)) return terms;
      const unit = unitOf(tx);
      const recipients: Recipient[] = [{ kind: 'unit', id: unit, organisationId: unit }, ...terms.recipients];
      const names = await recipientNames(tx, this.directory, recipients);
      const passed = await this.wording.ofForms(tx, [terms]);
      const places = await this.directory.placesOf(
        tx,
        recipients.map(({ organisationId }) => organisationId),
      );
      const parties = [...new Map(recipients.map((recipient) => [recipient.id, recipient])).values()].map((one) =>
        this.party(one, names.get(one.id) ?? '', places.get(one.organisationId) ?? []),
      );
      return this.consents.receipt(tx, signingId, { parties, passed, storedIn });
    });
  }

  /** A party as it can be found: where it works, and the public page with its contacts by function. */
  private party({ kind, id }: Recipient, name: string, places: readonly string[]): ReceiptParty {
    const page = kind === 'service' ? `sluzba/${id}` : `organizace/${id}`;
    return { id, name, address: places.join(', '), contact: `${this.config.publicUrl}/${page}` };
  }
}
