/**
 * What a column may hold. `public`: anybody may read it. `internal`: for those who work with it; ids, codes and instants
 * that say nothing of a person by themselves. `personal`: about a person one can tell. `special`: what GDPR art. 9 and 10
 * protect more.
 */
export const classes = ['public', 'internal', 'personal', 'special'] as const;

/** One of {@link classes}. */
export type ColumnClass = (typeof classes)[number];

/** Tables (`schema.table`) with the names of their columns by class, separated by spaces. */
export type ClassifiedTables = Readonly<Record<string, Readonly<Partial<Record<ColumnClass, string>>>>>;
