/** By what means something was said: in the profile, by a signed link, by a machine client, or invented for the demo. */
export const allMeans = ['profile', 'link', 'machine', 'demo'] as const;

/** One of {@link allMeans}. */
export type Means = (typeof allMeans)[number];
