import type { OrganisationKindCode } from './organisation-kinds.js';

/**
 * Kinds whose organisations come from the code lists: they may share an IČO, a name or a building and are organisations
 * of their own all the same. Nobody asks for one to be listed, and none is merged.
 */
export const institutionKinds: readonly OrganisationKindCode[] = [
  'prison',
  'probation_centre',
  'municipal_department',
  'child_protection',
  'labour_office',
  'coordinator',
];
