/** How a state of places is marked. */
export const placeTones = {
  HAS_ROOM: 'good',
  NO_ROOM: 'bad',
  WAITING_LIST: 'careful',
  MUST_BE_ASSESSED: 'note',
  UNKNOWN: 'plain',
} as const;
