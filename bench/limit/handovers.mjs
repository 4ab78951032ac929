// The bare limit of handovers: the rows that sending writes in one transaction, and one select for a read. What was
// sealed stays sealed; who may, what passes and why are the product's to ask.
import { randomBytes, randomUUID } from 'node:crypto';

/** About as long as what a request passes, closed. */
const sealed = () => randomBytes(600);

const fields = ['needKind', 'returnDistrict', 'releaseWeek', 'reference', 'senderKind', 'senderRegion', 'urgency'];

const read = {
  name: 'handover',
  text: `
    select h.id, h.reference, h.state, h.state_since as "stateSince", h.deadline, h.deadline_kind as "deadlineKind",
      h.question_to as "questionTo", h.paused_until as "pausedUntil", h.kind, h.channel, h.offer_from as "offerFrom",
      h.offer_expires_at as "offerExpiresAt", h.offer_extended as "offerExtended", h.arrived_on as "arrivedOn",
      h.recipient_service_id as "serviceId", h.recipient_organisation_id as "recipientUnitId", h.version,
      encode(s.sealed, 'base64') as sealed
    from handover.handover h
    left join lateral (select sealed from handover.snapshot where handover_id = h.id order by number desc limit 1) s on true
    where h.id = $1`,
};

/** The same statement and a row of the log in it, chained as in the product. */
const readLogged = {
  name: 'handover_logged',
  text: `with logged as materialized (select audit.append_disclosures($2)) ${read.text.replace(
    'where h.id = $1',
    ', logged where h.id = $1',
  )}`,
};

const command = {
  name: 'command',
  text: `insert into platform.command (account_id, organisation_id, key, operation, result, done_at)
    values ($1, $2, $3, 'handover.sendHandover', $4, now())`,
};
const send = {
  name: 'send',
  text: `update handover.handover set state = 'sent', state_since = now(), sent_at = now(), deadline = current_date + 3,
      deadline_kind = 'acknowledge', provider_news_at = now(), sender_seen_at = now(), version = version + 1
    where id = $1`,
};
const snapshot = {
  name: 'snapshot',
  text: `insert into handover.snapshot (handover_id, number, stage, fields, sealed, made_at, made_by_account_id)
    select $1, coalesce(max(number), 0) + 1, 'request', $2, $3, now(), $4 from handover.snapshot where handover_id = $1`,
};
const move = {
  name: 'move',
  text: `insert into handover.move (handover_id, act, from_state, to_state, side, organisation_id, account_id, at)
    values ($1, 'send', 'draft', 'sent', 'sender', $2, $3, now())`,
};
const news = {
  name: 'news',
  text: `insert into jobs.job (name, data, retry_limit, retry_delay, retry_backoff, dead_letter, policy)
    select name, $2, retry_limit, retry_delay, retry_backoff, dead_letter, policy from jobs.queue where name = $1`,
};
const logs = { name: 'logs', text: `select audit.append_disclosures($1)` };
const act = { name: 'act', text: `select audit.append_act('handover.send', 'handover', $1, '{}')` };

/** A row of the log as the product writes it. */
const row = ({ id, subjectId, ownerUnitId, unitId, grantId }, operation) => ({
  subjectId,
  askedId: id,
  ownerUnitId,
  unitId,
  fields,
  purpose: 'assess',
  grantId,
  operation,
});

/**
 * @typedef {{ id: string, subjectId: string, ownerUnitId: string, unitId: string, accountId: string, grantId: string,
 *   logRows: number, queues: readonly string[] }} Asked `logRows` and `queues`: as many rows of the log, and a job in each
 *   of these queues, as the product leaves behind
 */

/** @param {import('pg').Pool} pool */
export const handovers = (pool) => ({
  /** @param {{ id: string }} asked */
  '/handover': async ({ id }) => (await pool.query({ ...read, values: [id] })).rows[0],

  /** @param {Asked} asked */
  '/handover-logged': async (asked) =>
    (await pool.query({ ...readLogged, values: [asked.id, JSON.stringify([row(asked, 'handover.readHandover')])] }))
      .rows[0],

  /** @param {Asked} asked */
  '/send': async (asked) => {
    const client = await pool.connect();
    const { id, unitId, accountId } = asked;
    try {
      await client.query('begin');
      await client.query({ ...command, values: [accountId, unitId, randomUUID(), JSON.stringify({ handoverId: id })] });
      await client.query({ ...send, values: [id] });
      await client.query({ ...snapshot, values: [id, fields, sealed(), accountId] });
      await client.query({ ...move, values: [id, unitId, accountId] });
      for (const queue of asked.queues)
        await client.query({ ...news, values: [queue, JSON.stringify({ reference: id })] });
      const rows = Array.from({ length: asked.logRows }, () => row(asked, 'handover.sendHandover'));
      await client.query({ ...logs, values: [JSON.stringify(rows)] });
      await client.query({ ...act, values: [id] });
      await client.query('commit');
      client.release();
      return { id, state: 'sent' };
    } catch (error) {
      client.release(true);
      throw error;
    }
  },
});
