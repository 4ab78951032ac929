import { Injectable } from '@nestjs/common';
import { MembershipReader } from '@navaz/identity';
import { Clock, Refusal } from '@navaz/kernel';
import { Config, Mailer, SignedLinks, type Transaction } from '@navaz/platform';
import { confirmProfilePurpose } from '../confirm-profile-purpose.js';

/** Days a link of a reminder works, and days between two mails to one organisation. */
export const reminderDays = 14;

/** Services asked about in one mail; the others come with the next one. */
const mostServices = 20;

/** A service to ask about. The name is public; the mail holds nothing else. */
export interface AskedService {
  readonly id: string;
  readonly name: string;
}

/** The organisation that is asked. */
export interface AskedOrganisation {
  readonly id: string;
  readonly remindedAt: Date | null;
}

/** A mail has gone out lately. */
export const remindedLately = new Refusal('conflict', 'REMINDED_LATELY', {
  cs: `Této organizaci už připomínka v posledních ${reminderDays} dnech odešla. Nechte jí prosím čas.`,
  en: `This organisation was reminded in the last ${reminderDays} days. Please give it time.`,
});

/** There is nobody to write to. */
export const noAddress = new Refusal('conflict', 'NO_ADDRESS', {
  cs: 'Organizace nemá v systému ani v registru žádný e-mail. Údaje ověřte telefonicky.',
  en: 'The organisation has no e-mail here or in the register. Verify the data by phone.',
});

/** Asks owners by mail whether their profiles still hold: one mail for an organisation, a signed link for each service. */
@Injectable()
export class ReminderDesk {
  constructor(
    private readonly config: Config,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
    private readonly members: MembershipReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the mail about the first of the services when the transaction commits. The row of the organisation must be
   * locked by the caller, so that two runs at once send one mail. Refusals: REMINDED_LATELY, NO_ADDRESS.
   */
  async ask(
    tx: Transaction,
    organisation: AskedOrganisation,
    services: readonly AskedService[],
  ): Promise<{ mails: number } | Refusal> {
    const now = this.clock.now();
    const next = (organisation.remindedAt?.getTime() ?? -Infinity) + reminderDays * 86_400_000;
    if (next > now.getTime()) return remindedLately;
    const mails = new Map<string, string[]>();
    const asked: string[] = [];
    for (const service of services.slice(0, mostServices)) {
      // A link opens one service: it goes to nobody whose membership does not cover that service.
      const addresses = await this.addresses(tx, organisation.id, service.id);
      if (addresses.length === 0) continue;
      const target = { purpose: confirmProfilePurpose, organisationId: organisation.id, serviceId: service.id };
      const token = await this.links.issue(tx, target, reminderDays);
      const lines = [`${service.name}:`, `${this.config.publicUrl.replace(/\/+$/, '')}/potvrzeni#${token}`, ''];
      asked.push(service.id);
      for (const to of addresses) mails.set(to, [...(mails.get(to) ?? []), ...lines]);
    }
    if (mails.size === 0) return noAddress;
    for (const [to, lines] of mails) await this.mailer.send(tx, { to, ...this.mail(lines) });
    // A reminder is no edit: the versions stay, so that nobody's open form is refused because of it.
    await tx.query(`update directory.service set reminded_at = $2 where id = any ($1)`, [asked, now]);
    await tx.query(`update directory.organisation set reminded_at = $2 where id = $1`, [organisation.id, now]);
    return { mails: mails.size };
  }

  /**
   * Owners of the profile who look after the service first; then the register's address; then the mail the profile
   * itself publishes.
   */
  private async addresses(tx: Transaction, organisationId: string, serviceId: string): Promise<readonly string[]> {
    const members = await this.members.contactMailsOf(tx, organisationId, serviceId);
    if (members.length > 0) return members;
    const [row] = await tx.query<{ email: string | null }>(
      `select coalesce(organisation.register_email, (
         select contact.email from directory.contact contact
         where contact.organisation_id = organisation.id and contact.email is not null
         order by contact.service_id nulls first, contact.function_code <> 'service_lead', contact.id limit 1)) as email
       from directory.organisation organisation where organisation.id = $1`,
      [organisationId],
    );
    return row?.email ? [row.email] : [];
  }

  private mail(lines: readonly string[]): { subject: string; text: string } {
    return {
      subject: 'Platí ještě údaje o vaší službě? (Navaz)',
      text: [
        'Dobrý den,',
        '',
        'některé údaje o vaší službě v adresáři Navaz zatím nikdo nepotvrdil, nebo už je to dávno. Otevřete prosím odkaz u služby:',
        'uvidíte, co o ní zveřejňujeme, a jedním tlačítkem potvrdíte, že to platí. Přihlašovat se nemusíte.',
        `Odkazy platí ${reminderDays} dní a dají se použít opakovaně.`,
        '',
        ...lines,
        '—',
        'Navaz asks whether your published data still hold. The links above show them and let you confirm.',
        '',
      ].join('\n'),
    };
  }
}
