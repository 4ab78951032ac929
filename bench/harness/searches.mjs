// The searches of all rows: a fixed list, varied in words and filters, so that nobody answers from one cached plan.
import { readFileSync } from 'node:fs';
import { ask, askLimit, graphqlRequest, limitRequest, operations } from './requests.mjs';

/** Hits of a page. */
export const pageSize = 20;

/**
 * `query` and `filters` as the product is asked; `words` the same for the limit, which reads no Czech.
 * @type {{ query: string, filters: { regionCode: string, groups: string[], forms: string[] }, words: string }[]}
 */
const searches = JSON.parse(readFileSync(new URL('../limit/queries.json', import.meta.url), 'utf8'));

const productVariables = ({ query, filters }) => ({ query, filters, first: pageSize });
const limitVariables = ({ words, filters }, facets) => ({ words, filters, first: pageSize, facets });

/** @param {import('./stage.mjs').Server} server @param {boolean} facets @returns {import('./load.mjs').Side} */
export const productSide = (server, facets) => ({
  ...server,
  requests: searches.map((search) =>
    graphqlRequest(facets ? operations.search : operations.searchWithoutFacets, productVariables(search)),
  ),
});

/** @param {import('./stage.mjs').Server} server @param {boolean} facets @returns {import('./load.mjs').Side} */
export const limitSide = (server, facets) => ({
  ...server,
  requests: searches.map((search) => limitRequest('/search', limitVariables(search, facets))),
});

/**
 * Asks both once for each search and looks whether they did the same work: a full page of cards, four facets, and about
 * as many hits. Answers how many hits there were on either side.
 * @param {string} productUrl @param {string} limitUrl
 */
export const compareSearches = async (productUrl, limitUrl) => {
  let product = 0;
  let limit = 0;
  for (const search of searches) {
    const { searchServices: found } = await ask(productUrl, operations.search, productVariables(search));
    const bare = await askLimit(limitUrl, '/search', limitVariables(search, true));
    const full = found.edges.length === pageSize && bare.cards.length === pageSize;
    if (!full) {
      throw new Error(
        `"${search.query}" in ${search.filters.regionCode}: ${found.edges.length} cards of the product, ${bare.cards.length} of the limit.`,
      );
    }
    product += found.total;
    limit += bare.total;
  }
  const apart = Math.abs(product - limit) / limit;
  if (apart > 0.1) throw new Error(`The product finds ${product} hits in all, the limit ${limit}: not the same work.`);
  return { searches: searches.length, product, limit };
};
