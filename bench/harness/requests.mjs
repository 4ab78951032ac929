// Requests to the product and to the limit.
import { readFileSync } from 'node:fs';

const graphql = (name) => readFileSync(new URL(`../product/${name}.graphql`, import.meta.url), 'utf8');

/** The product's operations. */
export const operations = {
  search: graphql('search') + graphql('card'),
  searchWithoutFacets: graphql('searchWithoutFacets') + graphql('card'),
  service: graphql('service'),
  sendHandover: graphql('sendHandover'),
  readHandover: graphql('readHandover') + graphql('handover'),
  offerPlace: graphql('offerPlace'),
};

/**
 * @param {string} query @param {object} variables @param {Record<string, string>} [headers] who asks
 * @returns {import('./load.mjs').Request}
 */
export const graphqlRequest = (query, variables, headers = {}) => ({
  method: 'POST',
  path: '/graphql',
  headers,
  body: JSON.stringify({ query, variables }),
});

/** @param {string} path @param {object} asked @returns {import('./load.mjs').Request} */
export const limitRequest = (path, asked) => ({ method: 'POST', path, body: JSON.stringify(asked) });

const post = async (url, body, headers = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 2000)}`);
  return JSON.parse(text);
};

/** Asks the product once; an error in the answer is a fault. @param {string} url @param {string} query @param {object} variables */
export const ask = async (url, query, variables, headers = {}) => {
  const { data, errors } = await post(`${url}/graphql`, JSON.stringify({ query, variables }), headers);
  if (errors) throw new Error(`The product answered with errors: ${JSON.stringify(errors).slice(0, 2000)}`);
  return data;
};

/** Asks the limit once. @param {string} url @param {string} path @param {object} asked */
export const askLimit = (url, path, asked) => post(`${url}${path}`, JSON.stringify(asked));
