// What the API keeps in memory while it works for a long time.
import { figure, median } from '../harness/figures.mjs';
import { press } from '../harness/load.mjs';
import { megabytes, watchMemory } from '../harness/memory.mjs';
import { graphqlRequest, operations } from '../harness/requests.mjs';
import { productSide } from '../harness/searches.mjs';
import { someServices } from './detail.mjs';

/** The middle of what was resident between two shares of the time. */
const between = (samples, seconds, from, to) =>
  megabytes(
    median(
      samples.filter((one) => one.seconds >= seconds * from && one.seconds <= seconds * to).map(({ bytes }) => bytes),
    ),
  );

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureMemory = async (stage) => {
  const api = await stage.api('country');
  const query = operations.service;
  const details = (await someServices((await stage.filled('country')).url, 100)).map((id) =>
    graphqlRequest(query, { id }),
  );
  const requests = [...productSide(api, true).requests, ...details];
  const seconds = stage.options.memoryMinutes * 60;
  const watch = watchMemory(api.pids.server, 500);
  const load = await press({ ...api, requests }, { connections: 16, seconds });
  const peak = megabytes(watch.stop());
  const middle = between(watch.samples, seconds, 0.45, 0.55);
  const end = between(watch.samples, seconds, 0.9, 1);
  const growth = (end / middle - 1) * 100;
  const minutes = `${stage.options.memoryMinutes} minutes`;
  return [
    {
      what: `api under ${minutes} of load (${load.requests} requests): most memory resident`,
      product: `${figure(peak)} MB`,
      goal: '≤ 300 MB',
      reached: peak <= 300,
      why: 'what lives in the heap is about half of that; the rest is code, buffers, and what V8 has not collected under its limit.',
    },
    {
      what: `the same: from the middle to the end`,
      product: `${figure(middle)} → ${figure(end)} MB`,
      ratio: `${growth >= 0 ? '+' : ''}${growth.toFixed(1)} %`,
      goal: '< +5 %',
      reached: growth < 5,
      why: 'the heap was still growing towards the size that V8 allows itself.',
    },
  ];
};
