// Sending a request: gate, snapshot, state, history, log, act, news and key in one commit.
import { figure } from '../harness/figures.mjs';
import { Handovers } from '../harness/handovers.mjs';
import { middle } from '../harness/load.mjs';
import { workOff } from '../harness/queue.mjs';
import { limitRequest, operations } from '../harness/requests.mjs';
import { processorLine } from '../harness/results.mjs';

const connections = 16;

const counts = `
  select (select count(*)::int from audit.disclosure) as logs, (select count(*)::int from audit.act) as acts,
    (select count(*)::int from handover.snapshot) as snapshots, (select count(*)::int from handover.move) as moves,
    (select count(*)::int from platform.command) as commands, (select count(*)::int from jobs.job) as jobs,
    (select count(*)::int from handover.handover where state = 'sent') as sent`;

/** What `work` leaves behind, table by table. @param {import('pg').Client} owner @param {() => Promise<unknown>} work */
const leftBy = async (owner, work) => {
  const before = (await owner.query(counts)).rows[0];
  await work();
  const after = (await owner.query(counts)).rows[0];
  return Object.fromEntries(Object.entries(after).map(([table, count]) => [table, count - before[table]]));
};

/** What the limit is told about a request. */
const asked = `
  select h.id, h.subject_id as "subjectId", h.sender_unit_id as "ownerUnitId", h.sender_unit_id as "unitId",
    h.sender_account_id as "accountId",
    (select g.id from consent.subject_grant g where g.about_id = h.id and g.purpose = 'assess' limit 1) as "grantId"
  from handover.handover h where h.id = any ($1)`;

/** @param {import('../harness/queue.mjs').Answer[]} answers */
const checkSent = (answers) => {
  for (const { status, body } of answers) {
    const sent = body.data?.sendHandover;
    if (status !== 200 || sent?.state !== 'sent')
      throw new Error(`Sending was answered ${JSON.stringify(body).slice(0, 500)}`);
  }
};

/** Both leave the same rows behind, or the figure says nothing. */
const compareRows = (product, limit) => {
  for (const table of ['logs', 'acts', 'snapshots', 'moves', 'commands', 'jobs']) {
    if (product[table] !== limit[table] || (product[table] === 0 && table !== 'jobs')) {
      throw new Error(`Sending leaves ${product[table]} ${table}, the limit ${limit[table]}: not the same work.`);
    }
  }
};

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureSend = async (stage) => {
  const [api, limit] = [await stage.peopleApi(), await stage.peopleLimit()];
  const { rounds, seconds } = stage.options.rounds;
  const perRound = stage.options.quick ? 96 : 160;
  const handovers = await Handovers.open(stage);
  try {
    const shelters = await handovers.shelters(8, 20);
    stage.say(`${perRound * (rounds + 2) + 1} requests of as many people …`);
    const prepared = await handovers.prepare(perRound * (rounds + 2) + 1, shelters);
    const command = (one) => handovers.command(operations.sendHandover, one, one.sender);
    const send = async (some) => {
      const done = await workOff({ ...api, requests: some.map(command) }, { connections });
      checkSent(done.answers);
      return done.round;
    };
    const queuesBefore = new Date();
    const byProduct = await leftBy(handovers.owner, () => send(prepared.splice(0, 1)));
    const { rows: queues } = await handovers.owner.query('select name from jobs.job where created_on > $1', [
      queuesBefore,
    ]);
    // The limit writes no state it would have to look at first, so it sends the same ones again and again.
    const bareIds = prepared.splice(0, perRound).map(({ id }) => id);
    const bare = (await handovers.owner.query(asked, [bareIds])).rows.map((one) =>
      limitRequest('/send', { ...one, logRows: byProduct.logs, queues: queues.map(({ name }) => name) }),
    );
    const sendBare = async (some) => {
      const { answers, round } = await workOff({ ...limit, requests: some }, { connections });
      const fault = answers.find(({ status }) => status !== 200);
      if (fault) throw new Error(`The limit answered ${fault.status}: ${JSON.stringify(fault.body)}`);
      return round;
    };
    compareRows(byProduct, await leftBy(handovers.owner, () => sendBare(bare.slice(0, 1))));
    await send(prepared.splice(0, perRound));
    await sendBare(bare);
    const results = { product: [], limit: [] };
    for (let n = 0; n < rounds; n += 1) {
      results.product.push(await send(prepared.splice(0, perRound)));
      // As long as the product's round, so that the same noise of the machine meets both.
      const times = Math.max(1, Math.min(seconds, 4));
      for (let again = 0; again < times; again += 1) results.limit.push(await sendBare(bare));
    }
    return lines(middle(results.product), middle(results.limit), byProduct);
  } finally {
    await handovers.close();
  }
};

const lines = (product, limit, left) => {
  const ratio = product.perSecond / limit.perSecond;
  const times = ({ p50, p99 }) => `${figure(p50)} ms / ${figure(p99)} ms`;
  return [
    {
      what: `send a handover (${left.logs} rows of the log, ${left.jobs} jobs), ${connections} connections`,
      product: `${figure(product.perSecond)} /s`,
      limit: `${figure(limit.perSecond)} /s`,
      ratio: figure(ratio),
      goal: '≥ 0.50',
      reached: ratio >= 0.5,
      why: 'before it writes, the product asks who acts, opens the person, asks the gate and looks at the conditions; it answers with the request as the sender reads it.',
    },
    { what: 'the same: p50 / p99', product: times(product), limit: times(limit), goal: '', reached: null },
    processorLine('the same: processor time of one sending, server + database', product, limit),
  ];
};
