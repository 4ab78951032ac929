// Load on an HTTP server, and rounds that alternate between several servers.
import autocannon from 'autocannon';
import { median } from './figures.mjs';

/**
 * One round of load.
 * @typedef {{ perSecond: number, p50: number, p99: number, mean: number, requests: number }} Round latencies in milliseconds
 *
 * One side of a comparison.
 * @typedef {{ name: string, url: string, requests: readonly Request[] }} Side
 * @typedef {{ method: 'GET' | 'POST', path: string, body?: string }} Request
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
export const press = async (side, { connections, seconds }) => {
  const headers = { 'content-type': 'application/json' };
  const requests = side.requests.map((request) => ({ ...request, headers }));
  let client = 0;
  const result = await autocannon({
    url: side.url,
    connections,
    duration: seconds,
    timeout: 30,
    requests,
    setupClient: (one) => one.setRequests(turned(requests, (client++ * 7) % requests.length)),
  });
  if (result.errors > 0 || result.non2xx > 0 || result['2xx'] === 0) {
    throw new Error(
      `${side.name}: ${result.errors} errors, ${result.non2xx} refusals, ${result['2xx']} answers under load.`,
    );
  }
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    mean: result.latency.average,
    requests: result['2xx'],
  };
};

/**
 * A warm-up of each side, then rounds one after the other, so that a noise of the machine meets all sides.
 * @param {readonly Side[]} sides
 * @param {{ connections: number, seconds: number, warmUp: number, rounds: number }} options
 * @returns {Promise<Round[]>} medians by side
 */
export const alternate = async (sides, { connections, seconds, warmUp, rounds }) => {
  for (const side of sides) await press(side, { connections, seconds: warmUp });
  const results = sides.map(() => /** @type {Round[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, side] of sides.entries()) results[index].push(await press(side, { connections, seconds }));
  }
  return results.map((of) => ({
    perSecond: median(of.map(({ perSecond }) => perSecond)),
    p50: median(of.map(({ p50 }) => p50)),
    p99: median(of.map(({ p99 }) => p99)),
    mean: median(of.map(({ mean }) => mean)),
    requests: of.reduce((sum, { requests }) => sum + requests, 0),
  }));
};
