// A service by id with everything nested in it.
import pg from 'pg';
import { figure } from '../harness/figures.mjs';
import { alternate } from '../harness/load.mjs';
import { processorLine } from '../harness/results.mjs';
import { ask, graphqlRequest, limitRequest, operations } from '../harness/requests.mjs';

const connections = 16;

/** Services spread over the register, the same ones each time. @param {string} url @param {number} count */
export const someServices = async (url, count) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `select id from (select id, row_number() over (order by register_id) as n from directory.service
       where register_id is not null and ended_on is null) numbered
     where n % ((select count(*) from directory.service where register_id is not null and ended_on is null) / $1) = 0
     order by n limit $1`,
    [count],
  );
  await client.end();
  return rows.map(({ id }) => id);
};

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureDetail = async (stage) => {
  const [api, limit, filled] = [
    await stage.api('country'),
    await stage.limit('country'),
    await stage.filled('country'),
  ];
  const ids = await someServices(filled.url, 200);
  const query = operations.service;
  for (const id of ids.slice(0, 20)) {
    const { service } = await ask(api.url, query, { id });
    if (service.facilities.length === 0) throw new Error(`The service ${id} came without facilities.`);
  }
  const sides = [
    { ...api, requests: ids.map((id) => graphqlRequest(query, { id })) },
    { ...limit, requests: ids.map((id) => limitRequest('/detail', { id })) },
  ];
  const [product, bare] = await alternate(sides, { connections, ...stage.options.rounds });
  const ratio = product.perSecond / bare.perSecond;
  return [
    {
      what: 'service detail by id, fully nested, 16 connections',
      product: `${figure(product.perSecond)} /s`,
      limit: `${figure(bare.perSecond)} /s`,
      ratio: figure(ratio),
      goal: '≥ 0.50',
      reached: ratio >= 0.5,
      why: 'a service nests some 150 fields, and GraphQL walks each of them where the limit stringifies the row at once.',
    },
    processorLine('the same: processor time of one detail, server + database', product, bare),
  ];
};
