import { ends } from '../handover.state.js';
import { turnByState } from '../handover.turn.js';

const stateTurn = Object.entries(turnByState)
  .map(([state, turn]) => `when '${state}' then '${turn}'`)
  .join(' ');

/** Whose turn it is, as `turnOf` says it; a spec holds the two against each other. $1 today */
export const turnSql = `case
  when (case h.state ${stateTurn} end) = 'nobody' then 'nobody'
  when h.agreed_until < $1::date then 'sender'
  when h.paused_until > $1::date then 'nobody'
  else coalesce(h.question_to, case h.state ${stateTurn} end) end`;

const sideSql = `case when h.sender_unit_id = platform.actor_organisation() then 'sender' else 'provider' end`;

/** The case came to the unit while it was asked for help itself. */
const bothSql = `(h.sender_unit_id = h.recipient_organisation_id and h.state <> 'draft')`;

const newSql = `case when h.sender_unit_id = platform.actor_organisation()
  then h.sender_news_at is not null and (h.sender_seen_at is null or h.sender_seen_at < h.sender_news_at)
  else h.provider_news_at is not null and (h.provider_seen_at is null or h.provider_seen_at < h.provider_news_at) end`;

const open = [...ends].map((state) => `'${state}'`).join(', ');

const sentSql = `(h.sender_unit_id = platform.actor_organisation() and not ${bothSql})`;

/**
 * What the sender sent is done for the sender once the service itself said what became of the person, here or by a link:
 * whether that is told is asked row by row, so the lists and counts tell nobody. What the sender wrote down goes on.
 */
const doneSql = `(${sentSql} and h.state in ('arrived', 'not_arrived')
  and exists (select from handover.move m where m.handover_id = h.id and m.act in ('arrive', 'doNotArrive', 'arriveLater')
    and m.organisation_id = h.recipient_organisation_id))`;

/**
 * Since when a row stands where it stands in the list; its cursor says it. On the sender's side that is the day the service
 * said what became of the person, whatever came of it since: neither place nor cursor tells of a stay.
 */
const listedSinceSql = `case when ${sentSql} and h.state in ('arrived', 'not_arrived', ${open})
  then coalesce((select min(m.at) from handover.move m where m.handover_id = h.id and m.act in ('arrive', 'doNotArrive')),
    h.state_since)
  else h.state_since end`;

/** Handovers of the actor's unit on both sides, without anything a list does not show. */
const work = `
  select h.*, ${listedSinceSql} as listed_since, ${sideSql} as side, ${bothSql} as two_sided, ${turnSql} as turn, ${newSql} as is_new,
    coalesce(h.deadline < $1::date, false) as overdue, h.state not in (${open}) and not ${doneSql} as is_open
  from (select seen.*, handover.agreed_until(seen.id, coalesce(seen.recipient_service_id, seen.recipient_organisation_id),
      seen.state) as agreed_until from handover.seen) h`;

/**
 * $1 today · $2 side · $3 only my turn · $4 only overdue · $5 only new · $6 ended ones too · $7 assigned to me, account id ·
 * $8 deadline, $9 since and $10 id of the last row before · $11 how many · $12 assigned to nobody ·
 * $13 states · $14 a case the unit leads · $15 only these of the provider, ended ones too
 */
export const workPage = `
  select id, side, coalesce(deadline, '9999-12-31')::text as "sortDay", listed_since as "listedSince",
    question_to is not null and handover.question_asked(id) as "questionAsked",
    agreed_until::text as "agreedUntil", coalesce(agreed_until < $1::date, false) as "agreementRanOut"
  from (${work}) w
  where ($2::text is null or side = $2)
    and (not $3 or turn = side or (two_sided and turn <> 'nobody'))
    and (not $4 or (overdue and is_open))
    and (not $5 or is_new)
    and ($6 or is_open or id = any ($15))
    and ($15::uuid[] is null or (side = 'provider' and id = any ($15)))
    and ($7::uuid is null or case side when 'sender' then sender_account_id else provider_account_id end = $7)
    and (not $12 or case side when 'sender' then sender_account_id else provider_account_id end is null)
    and ($13::text[] is null or (state = any ($13) and (is_open or side = 'provider')))
    and ($14::uuid is null or exists (select from handover.handover led
      where led.id = w.id and led.case_id = $14 and led.sender_unit_id = platform.actor_organisation()))
    and ($8::date is null or (coalesce(deadline, '9999-12-31'), listed_since, id) > ($8::date, $9::timestamptz, $10::uuid))
  order by coalesce(deadline, '9999-12-31'), listed_since, id
  limit $11`;

/** $1 today */
export const workCounts = `
  select side, count(*) filter (where is_open)::int as open, count(*) filter (where is_open and (turn = side or (two_sided and turn <> 'nobody')))::int as "myTurn",
    count(*) filter (where is_open and overdue)::int as overdue, count(*) filter (where is_new)::int as "isNew"
  from (${work}) w group by side`;

/**
 * Who came to the unit in the last nine months: only they are asked about 1, 3 and 6 months after release. $1 today ·
 * $2 how many
 */
export const lately = `
  select id from (${work}) w where side = 'provider' and state in ('arrived', 'closed')
    and state_since > $1::date - 270 order by state_since desc, id limit $2`;

/**
 * Months after release about which the provider was asked how it goes and has not said, while the person agrees to it.
 * $1 handovers that were opened · $2 today
 */
export const followUpsOf = `
  select f.handover_id as id, array_agg(f.month order by f.month) as months from handover.follow_up f
  where f.handover_id = any ($1) and f.asked_at is not null and f.answered_at is null
    and exists (select from handover.agreed_back(f.handover_id) held where held.purpose = 'follow_up'
      and held.state in ('given', 'renewed') and held.valid_until >= $2::date)
  group by 1`;

/** $1 today */
export const workloads = `
  select case side when 'sender' then sender_account_id else provider_account_id end as "accountId",
    count(*)::int as open, count(*) filter (where turn = side or (two_sided and turn <> 'nobody'))::int as "myTurn",
    count(*) filter (where overdue)::int as overdue, min(deadline)::text as "nearestDeadline"
  from (${work}) w where is_open group by 1
  order by overdue desc, "myTurn" desc, "accountId" nulls first limit 200`;
