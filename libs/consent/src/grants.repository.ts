import { Injectable } from '@nestjs/common';
import type { Locale } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { MovedGrant } from './consent.events.js';
import type { Category, Grant, GrantEvent, Purpose, Recipient, RequiredFrom, Signing, Waiver } from './grant.js';
import type { StoredState } from './grant.state.js';

interface GrantRow {
  id: string;
  signing_id: string;
  item: number;
  subject_id: string;
  about_id: string;
  recipient_kind: 'service' | 'unit';
  recipient_id: string;
  recipient_organisation_id: string;
  purpose: Purpose;
  category: Category;
  detail: string | null;
  fields: string[];
  waives: Waiver[] | null;
  state: StoredState;
  valid_until: string;
  since: Date;
}

interface SigningRow {
  id: string;
  subject_id: string;
  holder_id: string;
  asked_by_unit_id: string;
  required_from: RequiredFrom;
  locale: Locale;
  notice_version: number;
  notice_hash: Buffer;
  asked_at: Date;
  content_destroyed_at: Date | null;
}

const signingColumns = `id, subject_id, holder_id, asked_by_unit_id, required_from, locale, notice_version, notice_hash,
  asked_at, content_destroyed_at`;

const signingOf = (row: SigningRow, grants: readonly Grant[]): Signing => ({
  id: row.id,
  subjectId: row.subject_id,
  holderId: row.holder_id,
  askedByUnitId: row.asked_by_unit_id,
  requiredFrom: row.required_from,
  locale: row.locale,
  noticeVersion: row.notice_version,
  noticeHash: row.notice_hash.toString('hex'),
  askedAt: row.asked_at,
  contentDestroyedAt: row.content_destroyed_at,
  grants: [...grants].sort((one, other) => one.item - other.item),
});

const columns = `id, signing_id, item, subject_id, about_id, recipient_kind, recipient_id, recipient_organisation_id,
  purpose, category, detail, fields, waives, state, valid_until::text, since`;

const grantOf = (row: GrantRow): Grant => ({
  id: row.id,
  signingId: row.signing_id,
  item: row.item,
  subjectId: row.subject_id,
  aboutId: row.about_id,
  recipient: { kind: row.recipient_kind, id: row.recipient_id, organisationId: row.recipient_organisation_id },
  purpose: row.purpose,
  category: row.category,
  detail: row.detail,
  fields: row.fields,
  waives: row.waives,
  state: row.state,
  validUntil: row.valid_until,
  since: row.since,
});

/** What grants are asked for by. */
export interface GrantsAsked {
  readonly subjectId: string;
  readonly aboutId: string;
  readonly recipient: Recipient;
  /** Whether the rows stay as they are until the reader's commit: a withdrawal waits, or was already seen. */
  readonly lock: boolean;
}

/** One act to be written into the history of grants; the database moves them by it. */
export interface NewEvent {
  readonly state: StoredState;
  readonly at: Date;
  readonly validUntil?: string | null;
  readonly means: string;
  readonly byParty: RequiredFrom | null;
  readonly reason?: string | null;
  readonly explainedByMembershipId?: string | null;
}

/** The only queries of this room, but for the doors that need no actor. Row-level security narrows each of them. */
@Injectable()
export class GrantsRepository {
  /**
   * Grants for one recipient about one handover, by item; to the recipient itself also those the subject denied it, so
   * that no other ground passes what the subject said no to.
   */
  async ofRecipient(tx: Transaction, asked: GrantsAsked): Promise<Grant[]> {
    const values = [asked.aboutId, asked.recipient.id, asked.recipient.kind, asked.subjectId];
    // Two statements, the second behind the first: a withdrawal that the locks waited for is a denial by then.
    const [rows, denied] = await Promise.all([
      tx.query<GrantRow>(
        `select ${columns} from consent.subject_grant
         where about_id = $1 and recipient_id = $2 and recipient_kind = $3 and subject_id = $4
         order by id ${asked.lock ? 'for share' : ''}`,
        values,
      ),
      tx.query<GrantRow>(
        `select ${columns} from consent.denied_to_reader($1, $2) where recipient_kind = $3 and subject_id = $4 order by id`,
        values,
      ),
    ]);
    const known = new Set(rows.map(({ id }) => id));
    return [...rows, ...denied.filter(({ id }) => !known.has(id))].map(grantOf);
  }

  /** Grants about these that are asked for or were given, whoever they are for. */
  async openAbout(tx: Transaction, aboutIds: readonly string[]): Promise<Grant[]> {
    const rows = await tx.query<GrantRow>(
      `select ${columns} from consent.subject_grant
       where about_id = any ($1) and state in ('requested', 'given', 'renewed') order by id`,
      [aboutIds],
    );
    return rows.map(grantOf);
  }

  /** All grants of a subject, the latest form first. */
  async ofSubject(tx: Transaction, subjectId: string): Promise<Grant[]> {
    const rows = await tx.query<GrantRow>(
      `select ${columns} from consent.subject_grant where subject_id = $1 order by signing_id desc, item`,
      [subjectId],
    );
    return rows.map(grantOf);
  }

  /**
   * What a subject can take back: what was given and still stands, and what somebody said yes to while another one, a
   * guardian or the subject, still has to answer. The form itself is seen by who holds it alone.
   */
  async toTakeBackOf(tx: Transaction, subjectId: string): Promise<Grant[]> {
    const rows = await tx.query<GrantRow>(
      `select ${columns} from consent.subject_grant held
       where subject_id = $1 and (state in ('given', 'renewed') or state = 'requested' and exists (
         select from consent.expression said where said.signing_id = held.signing_id and held.item = any (said.given)))
       order by signing_id desc, item`,
      [subjectId],
    );
    return rows.map(grantOf);
  }

  /** When these grants were given, by id; whatever was prolonged since. Those that never were are left out. */
  async givenAt(tx: Transaction, grantIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ grantId: string; at: Date }>(
      `select grant_id as "grantId", at from consent.given_at($1)`,
      [grantIds],
    );
    return new Map(rows.map(({ grantId, at }) => [grantId, at]));
  }

  /** Grants by id, locked against every other act on them, in one order for all. */
  async locked(tx: Transaction, grantIds: readonly string[]): Promise<Grant[]> {
    const rows = await tx.query<GrantRow>(
      `select ${columns} from consent.subject_grant where id = any ($1) order by id for update`,
      [grantIds],
    );
    return rows.map(grantOf);
  }

  /** A form with its grants; null where it is not there or not held by the actor's unit. */
  async signing(tx: Transaction, signingId: string, lock = false): Promise<Signing | null> {
    const [row] = await tx.query<SigningRow>(`select ${signingColumns} from consent.signing where id = $1`, [
      signingId,
    ]);
    if (!row) return null;
    const grants = await tx.query<GrantRow>(
      `select ${columns} from consent.subject_grant where signing_id = $1 order by id ${lock ? 'for update' : ''}`,
      [signingId],
    );
    return signingOf(row, grants.map(grantOf));
  }

  /** Forms of a subject that the actor's unit holds, content and all, the latest first; `first` at most. */
  async signingsOf(
    tx: Transaction,
    subjectId: string,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<Signing[]> {
    const rows = await tx.query<SigningRow>(
      `select ${signingColumns} from consent.signing
       where subject_id = $1 and content_destroyed_at is null and ($2::uuid is null or id < $2::uuid)
       order by id desc limit $3`,
      [subjectId, page.after, page.first],
    );
    const grants = await tx.query<GrantRow>(
      `select ${columns} from consent.subject_grant where signing_id = any ($1) order by item`,
      [rows.map(({ id }) => id)],
    );
    const all = grants.map(grantOf);
    return rows.map((row) =>
      signingOf(
        row,
        all.filter(({ signingId }) => signingId === row.id),
      ),
    );
  }

  /** Everything that happened to these grants, the earliest first. */
  async history(tx: Transaction, grantIds: readonly string[]): Promise<GrantEvent[]> {
    return tx.query<GrantEvent>(
      `select grant_id as "grantId", state, at, recorded_at as "recordedAt", valid_until::text as "validUntil", means,
         by_party as "byParty", reason, explained_by_membership_id as "explainedByMembershipId",
         recorded_by_membership_id as "recordedByMembershipId", recorded_by_unit_id as "recordedByUnitId"
       from consent.grant_event where grant_id = any ($1) order by recorded_at, id`,
      [grantIds],
    );
  }

  /** Writes one act into the history of each grant, and thereby moves it. */
  async move(tx: Transaction, grants: readonly Grant[], event: NewEvent): Promise<MovedGrant[]> {
    if (grants.length === 0) return [];
    await tx.query(
      `insert into consent.grant_event
         (grant_id, state, at, valid_until, means, by_party, reason, explained_by_membership_id)
       select moved, $2, $3, $4, $5, $6, $7, $8 from unnest($1::uuid[]) moved order by moved`,
      [
        grants.map((grant) => grant.id),
        event.state,
        event.at,
        event.validUntil ?? null,
        event.means,
        event.byParty,
        event.reason ?? null,
        event.explainedByMembershipId ?? null,
      ],
    );
    return grants.map(({ id, aboutId, purpose }) => ({ grantId: id, aboutId, purpose }));
  }
}
