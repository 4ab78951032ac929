// Requests that can be asked only once: a fixed list, worked off by some connections at the same time.
import { Agent, request as send } from 'node:http';
import { databaseSeconds, processorSeconds } from './processor.mjs';

/**
 * One answer. @typedef {{ status: number, body: any, ms: number }} Answer
 */

/** @param {Agent} agent @param {string} url @param {import('./load.mjs').Request} asked @returns {Promise<Answer>} */
const ask = (agent, url, { method, path, headers, body }) =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const asking = send(
      new URL(path, url),
      { method, agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - from;
          const text = Buffer.concat(chunks).toString();
          try {
            resolve({ status: response.statusCode ?? 0, body: JSON.parse(text), ms });
          } catch {
            reject(new Error(`${url}${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
          }
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });

/** @param {readonly number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];

/**
 * Asks each request once. Looking at the answers is the caller's: a refusal is an answer here.
 * @param {import('./load.mjs').Side} side @param {{ connections: number }} options
 * @returns {Promise<{ round: import('./load.mjs').Round, answers: Answer[], seconds: number }>} answers in the order of the requests
 */
export const workOff = async ({ url, pids, requests }, { connections }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @type {Answer[]} */
  const answers = new Array(requests.length);
  let next = 0;
  const client = async () => {
    while (next < requests.length) {
      const index = next++;
      answers[index] = await ask(agent, url, requests[index]);
    }
  };
  const before = { server: processorSeconds(pids.server), database: databaseSeconds(pids.database) };
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const each = (after, start) => ((after - start) * 1000) / requests.length;
  return {
    answers,
    seconds,
    round: {
      perSecond: requests.length / seconds,
      p50: at(sorted, 0.5),
      p99: at(sorted, 0.99),
      requests: requests.length,
      serverMs: each(processorSeconds(pids.server), before.server),
      databaseMs: each(databaseSeconds(pids.database), before.database),
    },
  };
};
