/** What a report may hold beside topics. */
const parts = new Set(['arrival', 'next_step']);

/** The topics the person agreed to be reported on to anybody, each once. */
export const topicsOf = (recipients: readonly { readonly details: readonly string[] }[]): readonly string[] => [
  ...new Set(recipients.flatMap(({ details }) => details).filter((detail) => !parts.has(detail))),
];
