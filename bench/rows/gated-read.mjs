// Reading a request as its provider: the gate again, the grants locked, a row of the log, and only then the fields.
import { applicationRole } from '@navaz/platform';
import { figure } from '../harness/figures.mjs';
import { Handovers } from '../harness/handovers.mjs';
import { alternate, press } from '../harness/load.mjs';
import { watchLocks } from '../harness/lock-watch.mjs';
import { ask, askLimit, graphqlRequest, limitRequest, operations } from '../harness/requests.mjs';
import { processorLine } from '../harness/results.mjs';

const readers = 64;

/** What the limit is told to log. */
const asked = `
  select h.id, h.subject_id as "subjectId", h.sender_unit_id as "ownerUnitId", h.recipient_organisation_id as "unitId",
    (select g.id from consent.subject_grant g where g.about_id = h.id and g.purpose = 'assess' limit 1) as "grantId"
  from handover.handover h where h.id = $1`;

/** Every read shows something of the person and leaves one row in the chain of this person. */
const checkReads = async (url, limitUrl, owner, sent, requests) => {
  const rows = 'select count(*)::int as rows from audit.disclosure where asked_id = $1 and not refused';
  for (const [index, { id }] of sent.entries()) {
    const before = (await owner.query(rows, [id])).rows[0].rows;
    const { handover } = await ask(url, operations.readHandover, { id }, requests[index].headers);
    if (handover?.passed?.needKind !== 'azylove-domy')
      throw new Error(`The request ${id} was read without its fields.`);
    const after = (await owner.query(rows, [id])).rows[0].rows;
    if (after !== before + 1) throw new Error(`A read left ${after - before} rows in the log.`);
    const bare = await askLimit(limitUrl, '/handover', { id });
    if (bare.reference !== handover.reference || !bare.sealed)
      throw new Error(`The limit read another request than ${id}.`);
  }
};

/** Those that wait for a lock, of all that were seen at work. */
const waitsLine = (what, { waits, seen, looks, events }, reached, why) => ({
  what,
  product: `${waits} waits of ${seen} sessions at work seen in ${looks} looks${waits > 0 ? ` (${[...events].join(', ')})` : ''}`,
  goal: reached === null ? '' : 'none',
  reached,
  why,
});

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureGatedRead = async (stage) => {
  const [made, api, limit] = [await stage.people(), await stage.peopleApi(), await stage.peopleLimit()];
  const handovers = await Handovers.open(stage);
  try {
    const shelters = await handovers.shelters(8, 20);
    stage.say(`${readers} requests, sent …`);
    const sent = await handovers.sent(readers, shelters);
    const requests = [];
    const logged = [];
    for (const { id, shelter } of sent) {
      requests.push(graphqlRequest(operations.readHandover, { id }, (await handovers.worker(shelter)).headers));
      logged.push(limitRequest('/handover-logged', (await handovers.owner.query(asked, [id])).rows[0]));
    }
    await checkReads(api.url, limit.url, handovers.owner, sent, requests);
    const side = { ...api, requests, oneEach: true };
    const locks = await watchLocks(made.adminUrl, applicationRole);
    const [product, bare, bareLogged] = await alternate(
      [
        side,
        { ...limit, requests: sent.map(({ id }) => limitRequest('/handover', { id })), oneEach: true },
        { ...limit, requests: logged, oneEach: true },
      ],
      { connections: readers, ...stage.options.rounds },
    );
    const apart = await locks.stop();
    // The counter-check: all read the same person, so they have to wait, and the watch has to see it.
    const together = await watchLocks(made.adminUrl, applicationRole);
    await press(
      { ...side, requests: requests.slice(0, 1) },
      { connections: readers, seconds: stage.options.rounds.seconds },
    );
    return lines(product, bare, bareLogged, apart, await together.stop());
  } finally {
    await handovers.close();
  }
};

const lines = (product, bare, bareLogged, apart, together) => {
  const ratio = product.perSecond / bare.perSecond;
  const times = ({ p50, p99 }) => `${figure(p50)} ms / ${figure(p99)} ms`;
  if (together.waits === 0)
    throw new Error('Readers of one person did not wait for each other: the watch sees nothing.');
  return [
    {
      what: `gated read of a handover with its log row, ${readers} readers of different subjects`,
      product: `${figure(product.perSecond)} /s`,
      limit: `${figure(bare.perSecond)} /s`,
      ratio: figure(ratio),
      goal: '≥ 0.40',
      reached: ratio >= 0.4,
      why: 'the bare read is one select and commits nothing; a read that is logged writes and waits for the disk.',
    },
    {
      what: 'the same against a bare read that writes a row of the log',
      product: `${figure(product.perSecond)} /s`,
      limit: `${figure(bareLogged.perSecond)} /s`,
      ratio: figure(product.perSecond / bareLogged.perSecond),
      goal: '',
      reached: null,
    },
    { what: 'the same: p50 / p99', product: times(product), limit: times(bare), goal: '', reached: null },
    processorLine('the same: processor time of one read, server + database', product, bare),
    waitsLine('the same: readers waiting for a lock', apart, apart.waits === 0, 'some reads wait for each other.'),
    waitsLine(`for comparison ${readers} readers of one subject`, together, null),
  ];
};
