import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, Refusal, type RequestContext } from '@navaz/kernel';
import { Config, Database, Mailer, SignedLinks, type Transaction } from '@navaz/platform';
import type { FieldRules } from '../check-input/field-rule.js';
import { readWhole } from '../check-input/read-draft.js';
import { StoredCodes } from '../check-input/stored-codes.js';
import { institutionKinds } from '../code-lists/institution-kinds.js';
import { organisationKindTable } from '../code-lists/organisation-kinds.js';
import { parseEmail } from '../identifiers/email.js';
import { parsePhone } from '../identifiers/phone.js';
import { organisationRules } from '../organisation-profile/organisation-rules.js';
import { confirmListingMail, listingLinkDays, listingPurpose } from '../listing-link.js';

const kindsToAskFor = new Map([...organisationKindTable].filter(([code]) => !institutionKinds.includes(code)));

const rules = {
  name: organisationRules.name,
  kind: { type: 'code', known: kindsToAskFor, required: true, label: { cs: 'Druh organizace', en: 'Kind' } },
  ico: organisationRules.ico,
  web: organisationRules.web,
  districtCode: { type: 'text', max: 20, required: true, label: { cs: 'Okres', en: 'District' } },
  offers: { type: 'text', max: 2000, required: true, label: { cs: 'Co nabízíte', en: 'What you offer' } },
  email: { type: 'parsed', parse: parseEmail, required: true, label: { cs: 'E-mail organizace', en: 'E-mail' } },
  phone: { type: 'parsed', parse: parsePhone, label: { cs: 'Telefon', en: 'Phone' } },
} as const satisfies FieldRules;

/** Time between two mails to one address. */
const pauseBetweenMails = 3_600_000;

const listedAlready = new Refusal('conflict', 'ORGANISATION_LISTED_ALREADY', {
  cs: 'Organizace s tímto IČO už v adresáři je. Najděte ji a požádejte o její správu; pobočku pak založíte pod ní.',
  en: 'An organisation with this IČO is listed already. Find it and claim it; a branch is then made under it.',
});

/**
 * One open request an address: what is typed in again before it is confirmed replaces it, what is confirmed stays. A
 * mail goes out at most once an hour.
 */
const put = `
  insert into directory.listing_request as known
    (name, kind, ico, web, district_code, offers, email, phone, requested_at, mailed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
  on conflict (lower(email)) where decided_at is null do update
  set name = case when known.confirmed_at is null then excluded.name else known.name end,
      kind = case when known.confirmed_at is null then excluded.kind else known.kind end,
      ico = case when known.confirmed_at is null then excluded.ico else known.ico end,
      web = case when known.confirmed_at is null then excluded.web else known.web end,
      district_code = case when known.confirmed_at is null then excluded.district_code else known.district_code end,
      offers = case when known.confirmed_at is null then excluded.offers else known.offers end,
      phone = case when known.confirmed_at is null then excluded.phone else known.phone end,
      requested_at = case when known.confirmed_at is null then excluded.requested_at else known.requested_at end,
      mailed_at = case when known.mailed_at <= $10 then excluded.mailed_at else known.mailed_at end
  returning id, mailed_at as "mailedAt"`;

/**
 * Takes requests of organisations that are not in the directory. Nothing of one is shown before its address is
 * confirmed.
 */
@Injectable()
export class RequestListing {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly codes: StoredCodes,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the request and sends the link that confirms it. The answer is the same whether the address has asked before
   * or not. Refusals: INVALID_INPUT with a path for each field, ORGANISATION_LISTED_ALREADY.
   */
  async request(ctx: RequestContext, draft: object): Promise<{ sent: true } | Refusal> {
    return this.database.transaction(this.links.contextOf(ctx), async (tx) => {
      const { values, faults } = readWhole(rules, draft);
      const district = values['districtCode'];
      const asked = typeof district === 'string' ? [{ path: 'districtCode', list: 'district', code: district }] : [];
      const wrong = [...faults, ...(await this.codes.faults(tx, asked as Parameters<StoredCodes['faults']>[1]))];
      if (wrong.length > 0) return invalidInput(wrong);
      if (await this.isListed(tx, values['ico'])) return listedAlready;
      await this.store(tx, values);
      return { sent: true } as const;
    });
  }

  private async store(tx: Transaction, values: Readonly<Record<string, unknown>>): Promise<void> {
    const now = this.clock.now();
    const email = String(values['email']);
    const [row] = await tx.query<{ id: string; mailedAt: Date }>(put, [
      ...Object.keys(rules).map((field) => values[field]),
      now,
      new Date(now.getTime() - pauseBetweenMails),
    ]);
    if (!row || row.mailedAt.getTime() !== now.getTime()) return;
    const target = { purpose: listingPurpose, organisationId: row.id, serviceId: null };
    const token = await this.links.issue(tx, target, listingLinkDays);
    await this.mailer.send(tx, confirmListingMail(this.config, email, token));
    this.trail.record(tx, {
      operation: 'directory.requestListing',
      subjectKind: 'listing_request',
      subjectId: row.id,
    });
  }

  private async isListed(tx: Transaction, ico: unknown): Promise<boolean> {
    if (typeof ico !== 'string') return false;
    const same = await tx.query(
      `select id from directory.organisation
       where ico = $1 and listed and merged_into_id is null and kind <> all ($2::text[]) limit 1`,
      [ico, institutionKinds],
    );
    return same.length > 0;
  }
}
