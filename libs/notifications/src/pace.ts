/** How often somebody wants to hear what is only information: at once, once a working day, or on the work list only. */
export const paces = ['immediately', 'daily', 'none'] as const;

/** One of {@link paces}. */
export type Pace = (typeof paces)[number];

/** Who never chose hears at once: a request nobody notices helps nobody. */
export const usualPace: Pace = 'immediately';
