/** What a report may speak of. */
export const topics = [
  'arrival',
  'next_step',
  'housing',
  'work',
  'debts',
  'family',
  'documents',
  'benefits',
  'addiction',
  'health',
] as const;
