// What ten times as many services cost a search.
import { figure } from '../harness/figures.mjs';
import { alternate } from '../harness/load.mjs';
import { sizes } from '../harness/register.mjs';
import { compareSearches, limitSide, productSide } from '../harness/searches.mjs';

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureGrowth = async (stage) => {
  const servers = {
    small: await stage.api('country'),
    large: await stage.api('tenfold'),
    smallLimit: await stage.limit('country'),
    largeLimit: await stage.limit('tenfold'),
  };
  // Each query once: the words of the search are made ready at the first.
  await compareSearches(servers.small.url, servers.smallLimit.url);
  await compareSearches(servers.large.url, servers.largeLimit.url);
  const sides = [
    productSide(servers.small, false),
    productSide(servers.large, false),
    limitSide(servers.smallLimit, false),
    limitSide(servers.largeLimit, false),
  ];
  // One at a time: the time of a search, not of a queue.
  const rounds = await alternate(sides, { connections: 1, ...stage.options.rounds });
  const [small, large, smallLimit, largeLimit] = rounds.map(({ perSecond }) => 1000 / perSecond);
  const ratio = large / small;
  return [
    {
      what: `growth ${sizes.country} → ${sizes.tenfold} registrations: time of a search without facets`,
      product: `${figure(small)} → ${figure(large)} ms`,
      limit: `${figure(smallLimit)} → ${figure(largeLimit)} ms`,
      ratio: `${figure(ratio)} × (limit ${figure(largeLimit / smallLimit)} ×)`,
      goal: '≤ 6 ×',
      reached: ratio <= 6,
      why: 'ten times as many services match, and each of them is ranked.',
    },
  ];
};
