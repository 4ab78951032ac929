import type { MatrixRoom } from './example.support-spec.js';

const code = 'takes a code from a slip and no id; its own specs try wrong codes';

/** Withdrawal by the code on the slip. */
export const consentRoom: MatrixRoom = {
  room: 'consent',
  arrange: () => Promise.resolve(),
  examples: {
    'mutation agreementByCode': { at: {}, as: { own: code } },
    'mutation withdrawByCode': { at: {}, as: { own: code } },
  },
};
