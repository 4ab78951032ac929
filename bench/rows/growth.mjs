// What ten times as many services cost a search.
import { figure } from '../harness/figures.mjs';
import { alternate } from '../harness/load.mjs';
import { sizes } from '../harness/register.mjs';
import { limitSide, productSide } from '../harness/searches.mjs';

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureGrowth = async (stage) => {
  const sides = [
    productSide(await stage.api('country'), false),
    productSide(await stage.api('tenfold'), false),
    limitSide(await stage.limit('country'), false),
    limitSide(await stage.limit('tenfold'), false),
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
