import type { MatrixRoom } from './example.support-spec.js';

/** How often an account is told. */
export const notificationsRoom: MatrixRoom = {
  room: 'notifications',
  arrange: () => Promise.resolve(),
  examples: {
    'query myNotificationPreferences': { at: {}, as: 'list' },
    'mutation changeNotificationPreferences': { at: {}, as: { own: 'the actor’s own preferences' } },
  },
};
