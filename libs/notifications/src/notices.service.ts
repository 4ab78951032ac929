import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { usualPace, type Pace } from './pace.js';
import { isInformation, type Topic } from './topic.js';

/** What somebody is to be told. */
export interface NewNotice {
  readonly organisationId: string;
  /** The service it is about; null where a whole unit is told. */
  readonly serviceId: string | null;
  readonly topic: Topic;
  /** The readable code; null where it is about places. */
  readonly reference: string | null;
  /** When it is told to those who are told at once. */
  readonly at: Date;
}

/** A notice as it is about to be told. */
export interface OpenNotice {
  readonly organisationId: string;
  readonly serviceId: string | null;
  readonly accountId: string | null;
  readonly topic: Topic;
  readonly reference: string | null;
}

const columns = `organisation_id as "organisationId", service_id as "serviceId", account_id as "accountId", topic, reference`;

/** What is still to be told, to whom and when. */
@Injectable()
export class Notices {
  constructor(private readonly clock: Clock) {}

  /**
   * Notes it for each account at its own pace: at once, with the next digest, or not at all. What waits already is not
   * noted twice; of two moments the earlier one counts.
   */
  async forAccounts(tx: Transaction, accountIds: readonly string[], notice: NewNotice): Promise<void> {
    const paces = await this.pacesOf(tx, accountIds);
    for (const accountId of accountIds) {
      const pace = isInformation(notice.topic) ? (paces.get(accountId) ?? usualPace) : 'immediately';
      if (pace !== 'none') await this.note(tx, accountId, notice, pace === 'daily' ? null : notice.at);
    }
  }

  /** Notes it for the function of the service that takes requests. */
  async forFunction(tx: Transaction, notice: NewNotice & { readonly serviceId: string }): Promise<void> {
    await this.note(tx, null, notice, notice.at);
  }

  /** Whatever waits to be told to a unit about a request does not wait any more. */
  async holdBack(tx: Transaction, organisationId: string, reference: string): Promise<void> {
    await tx.query(`delete from notifications.notice where organisation_id = $1 and reference = $2`, [
      organisationId,
      reference,
    ]);
  }

  /** Takes out what is due now, so many at most; what another worker is telling is left to it. */
  takeDue(tx: Transaction, most: number): Promise<OpenNotice[]> {
    return tx.query<OpenNotice>(
      `with due as (
         select id from notifications.notice where due_at <= $1 order by due_at, id limit $2 for update skip locked),
       taken as (delete from notifications.notice where id in (select id from due) returning id, ${columns})
       select "organisationId", "serviceId", "accountId", topic, reference from taken order by id`,
      [this.clock.now(), most],
    );
  }

  /** Accounts that have something waiting for the digest. */
  async accountsWaiting(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(
      `select distinct account_id as "accountId" from notifications.notice where due_at is null order by 1`,
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Takes out everything that waits for this account's digest, the oldest first. */
  takeDigest(tx: Transaction, accountId: string): Promise<OpenNotice[]> {
    return tx.query<OpenNotice>(
      `with taken as (
         delete from notifications.notice where account_id = $1 and due_at is null returning id, ${columns})
       select "organisationId", "serviceId", "accountId", topic, reference from taken order by id`,
      [accountId],
    );
  }

  /** The account changed its pace: what waits for a digest follows. */
  async followPace(tx: Transaction, accountId: string, pace: Pace): Promise<void> {
    if (pace === 'none') {
      await tx.query(`delete from notifications.notice where account_id = $1 and due_at is null`, [accountId]);
    }
    if (pace === 'immediately') {
      await tx.query(`update notifications.notice set due_at = $2 where account_id = $1 and due_at is null`, [
        accountId,
        this.clock.now(),
      ]);
    }
  }

  private async pacesOf(tx: Transaction, accountIds: readonly string[]): Promise<ReadonlyMap<string, Pace>> {
    const rows = await tx.query<{ accountId: string; information: Pace }>(
      `select account_id as "accountId", information from notifications.preference where account_id = any ($1)`,
      [accountIds],
    );
    return new Map(rows.map(({ accountId, information }) => [accountId, information]));
  }

  private async note(tx: Transaction, accountId: string | null, notice: NewNotice, dueAt: Date | null): Promise<void> {
    await tx.query(
      `insert into notifications.notice (organisation_id, service_id, account_id, topic, reference, due_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint notice_once do update set due_at = least(notice.due_at, excluded.due_at)`,
      [notice.organisationId, notice.serviceId, accountId, notice.topic, notice.reference, dueAt, this.clock.now()],
    );
  }
}
