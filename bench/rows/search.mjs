// Text, three filters, four facets, twenty cards.
import { figure } from '../harness/figures.mjs';
import { alternate } from '../harness/load.mjs';
import { processorLine } from '../harness/results.mjs';
import { compareSearches, limitSide, productSide } from '../harness/searches.mjs';

const connections = 16;

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureSearch = async (stage) => {
  const [api, limit] = [await stage.api('country'), await stage.limit('country')];
  const found = await compareSearches(api.url, limit.url);
  stage.say(
    `both answer ${found.searches} searches: ${found.product} hits of the product, ${found.limit} of the limit`,
  );
  const sides = [productSide(api, true), limitSide(limit, true)];
  const [product, bare] = await alternate(sides, { connections, ...stage.options.rounds });
  const ratio = product.perSecond / bare.perSecond;
  const spread = product.p99 / product.p50;
  return [
    {
      what: 'search: text, 3 filters, 4 facets, 20 cards, 16 connections',
      product: `${figure(product.perSecond)} /s`,
      limit: `${figure(bare.perSecond)} /s`,
      ratio: figure(ratio),
      goal: '≥ 0.70',
      reached: ratio >= 0.7,
      why: 'reading the query, ranking by fits with reasons and GraphQL over 20 cards come on top of the statement.',
    },
    {
      what: 'the same: p99 against p50',
      product: `${figure(product.p99)} ms / ${figure(product.p50)} ms`,
      limit: `${figure(bare.p99)} ms / ${figure(bare.p50)} ms`,
      ratio: `${figure(spread)} (limit ${figure(bare.p99 / bare.p50)})`,
      goal: '≤ 3.0',
      reached: spread <= 3,
      why: 'load, database and both servers share the cores of this machine.',
    },
    processorLine('the same: processor time of one search, server + database', product, bare),
  ];
};
