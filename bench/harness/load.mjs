// Load on an HTTP server, and rounds that alternate between several servers.
import autocannon from 'autocannon';
import { median } from './figures.mjs';
import { databaseSeconds, processorSeconds } from './processor.mjs';

/**
 * One round of load: latencies, and processor time of one request in the server and in the database, in milliseconds.
 * @typedef {{ perSecond: number, p50: number, p99: number, requests: number, serverMs: number, databaseMs: number }} Round
 *
 * One side of a comparison; `pids` of its server and of the postmaster behind it.
 * With `oneEach` a connection keeps to one of the requests, as one person does; else each asks all of them in turn.
 * @typedef {{ name: string, url: string, pids: { server: number, database: number }, requests: readonly Request[], oneEach?: boolean }} Side
 * @typedef {{ method: 'GET' | 'POST', path: string, headers?: Record<string, string>, body?: string }} Request
 */

/** The requests, beginning elsewhere for each connection, so that not all ask the same at the same moment. */
const turned = (requests, by) => {
  const at = by % requests.length;
  return [...requests.slice(at), ...requests.slice(0, at)];
};

/**
 * Keeps `connections` busy for some seconds. Any answer that is not a success is a fault of the measurement.
 * @param {Side} side @param {{ connections: number, seconds: number }} options
 * @returns {Promise<Round>}
 */
export const press = async ({ name, url, pids, requests: bare, oneEach = false }, { connections, seconds }) => {
  const requests = bare.map((request) => ({
    ...request,
    headers: { 'content-type': 'application/json', ...request.headers },
  }));
  const ofClient = (index) =>
    oneEach ? [requests[index % requests.length]] : turned(requests, (index * 7) % requests.length);
  const before = { server: processorSeconds(pids.server), database: databaseSeconds(pids.database) };
  let client = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    requests,
    setupClient: (one) => one.setRequests(ofClient(client++)),
  });
  const answers = result['2xx'];
  if (result.errors > 0 || result.non2xx > 0 || answers === 0) {
    throw new Error(`${name}: ${result.errors} errors, ${result.non2xx} refusals, ${answers} answers under load.`);
  }
  return {
    perSecond: answers / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: answers,
    serverMs: ((processorSeconds(pids.server) - before.server) * 1000) / answers,
    databaseMs: ((databaseSeconds(pids.database) - before.database) * 1000) / answers,
  };
};

/** Medians of several rounds; `requests` of all of them together. @param {readonly Round[]} of @returns {Round} */
export const middle = (of) => ({
  perSecond: median(of.map(({ perSecond }) => perSecond)),
  p50: median(of.map(({ p50 }) => p50)),
  p99: median(of.map(({ p99 }) => p99)),
  requests: of.reduce((sum, { requests }) => sum + requests, 0),
  serverMs: median(of.map(({ serverMs }) => serverMs)),
  databaseMs: median(of.map(({ databaseMs }) => databaseMs)),
});

/**
 * A warm-up of each side, then rounds one after the other, so that a noise of the machine meets all sides.
 * @param {readonly Side[]} sides
 * @param {{ connections: number, seconds: number, warmUp: number, rounds: number }} options
 * @returns {Promise<Round[]>} medians by side; `requests` of all rounds together
 */
export const alternate = async (sides, { connections, seconds, warmUp, rounds }) => {
  for (const side of sides) await press(side, { connections, seconds: warmUp });
  const results = sides.map(() => /** @type {Round[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, side] of sides.entries()) results[index].push(await press(side, { connections, seconds }));
  }
  return results.map(middle);
};
