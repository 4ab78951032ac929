// Many offers at the same moment for a few places.
import { setTimeout as wait } from 'node:timers/promises';
import { applicationRole } from '@navaz/platform';
import { figure } from '../harness/figures.mjs';
import { Handovers } from '../harness/handovers.mjs';
import { workOff } from '../harness/queue.mjs';
import { operations } from '../harness/requests.mjs';
import { watchLocks } from '../harness/lock-watch.mjs';

const offers = 200;
const places = 10;

const held = `
  select count(*)::int as holds, count(distinct slot_id)::int as slots from capacity.hold
  where unit_id = $1 and released_at is null`;

/** States after it, and deadlocks that the database has broken up so far. */
const states = `select state, count(*)::int as count from handover.handover where id = any ($1) group by state`;
const deadlocks = `select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()`;

/** Kinds of answers, counted. @param {import('../harness/queue.mjs').Answer[]} answers */
const answered = (answers) => {
  const kinds = { offered: 0, refused: 0, faults: [] };
  for (const { status, body } of answers) {
    const answer = body.data?.offerPlace;
    if (answer?.__typename === 'Handover' && answer.state === 'offered') kinds.offered += 1;
    else if (answer?.code === 'NO_ROOM') kinds.refused += 1;
    else kinds.faults.push(`${status} ${JSON.stringify(body).slice(0, 300)}`);
  }
  return kinds;
};

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureOffer = async (stage) => {
  const api = await stage.peopleApi();
  const { adminUrl } = await stage.people();
  const handovers = await Handovers.open(stage);
  try {
    const [shelter] = await handovers.shelters(1, places);
    stage.say(`${offers} requests at one shelter with ${places} beds …`);
    const sent = await handovers.sent(offers, [shelter]);
    const workers = [];
    for (let n = 0; n < 8; n += 1) workers.push(await handovers.worker(shelter));
    await handovers.acknowledge(sent, workers[0]);
    const one = async (sql, values) => (await handovers.owner.query(sql, values)).rows;
    const [before] = await one(deadlocks);
    const requests = sent.map((asked, n) =>
      handovers.command(operations.offerPlace, asked, workers[n % workers.length]),
    );
    const locks = await watchLocks(adminUrl, applicationRole);
    const { answers, round, seconds } = await workOff({ ...api, requests }, { connections: offers });
    const { waits } = await locks.stop();
    const kinds = answered(answers);
    for (const fault of kinds.faults.slice(0, 3)) stage.say(fault);
    const [{ holds, slots }] = await one(held, [shelter.unitId]);
    const now = new Map((await one(states, [sent.map(({ id }) => id)])).map(({ state, count }) => [state, count]));
    // Statistics of a session are told when it has nothing to do for a moment.
    await wait(1500);
    const [after] = await one(deadlocks);
    const right =
      holds === places &&
      slots === places &&
      kinds.offered === places &&
      kinds.refused === offers - places &&
      now.get('offered') === places &&
      now.get('acknowledged') === offers - places;
    return [
      {
        what: `${offers} offers at once for ${places} places`,
        product: `${holds} hold in ${slots} places, ${kinds.refused} refused, ${kinds.faults.length} faults`,
        goal: `exactly ${places} hold, the others are refused, no fault`,
        reached: right && kinds.faults.length === 0,
        why: 'offers at one shelter go one after the other; who waits longer than twenty seconds for a connection hears that there is too much to do.',
      },
      {
        what: 'the same: until the last answer; p50 / p99; processor time of one, server + database',
        product: `${figure(seconds)} s; ${figure(round.p50)} ms / ${figure(round.p99)} ms; ${figure(round.serverMs)} + ${figure(round.databaseMs)} ms`,
        goal: '',
        reached: null,
      },
      {
        what: 'the same: deadlocks the database broke up; waits for a lock seen',
        product: `${after.deadlocks - before.deadlocks}; ${waits}`,
        goal: '',
        reached: null,
      },
    ];
  } finally {
    await handovers.close();
  }
};
