/**
 * What a mail is about, as coarse as it can be: `news` of a code, a `pressing` matter of a code (a deadline, a place that
 * was taken back), places promised twice. A mail never says more than that.
 */
export const topics = ['news', 'pressing', 'overcommitted'] as const;

/** One of {@link topics}. */
export type Topic = (typeof topics)[number];

/**
 * Kinds of news that are always told at once: deadlines, an agreement that ends, a place that was
 * taken back or may not be there.
 */
const pressingNews: ReadonlySet<string> = new Set([
  'reminder',
  'overdue',
  'agreement_ends',
  'withdrawn_by_provider',
  'overcommitted',
]);

/** The topic of a kind of news. Kinds that nobody listed are information. */
export const topicOf = (what: string): Topic => (pressingNews.has(what) ? 'pressing' : 'news');

/** Whether the account's own pace applies; what is pressing reaches everybody at once. */
export const isInformation = (topic: Topic): boolean => topic === 'news';
