import type { MatrixRoom } from './example.support-spec.js';

/** The search shows what is public, to everybody alike. */
export const searchRoom: MatrixRoom = {
  room: 'search',
  arrange: () => Promise.resolve(),
  examples: {
    'query searchServices': {
      at: { without: { noRecord: 'ids of chips' } },
      given: { query: 'azylový dům', without: [] },
      as: 'list',
    },
    'query shortlistNeeds': { at: {}, given: { needs: ['bydlení'] }, as: 'list' },
    'query completeQuery': { at: {}, given: { prefix: 'kana' }, as: 'list' },
  },
};
