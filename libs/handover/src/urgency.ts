/** How soon help is needed. */
export const urgencies = ['can_wait', 'soon', 'urgent'] as const;

/** One of {@link urgencies}. */
export type Urgency = (typeof urgencies)[number];
