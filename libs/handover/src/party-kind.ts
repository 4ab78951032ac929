import type { PartyKind } from '@navaz/disclosure';
import type { OrganisationKindCode } from '@navaz/directory';

const kinds: Partial<Record<OrganisationKindCode, PartyKind>> = {
  ngo: 'ngo',
  public_provider: 'ngo',
  church: 'ngo',
  prison: 'prison',
  municipal_department: 'curator',
  probation_centre: 'probation',
};

/** How the matrix calls a kind of organisation; where it has no row and column of its own, nothing passes. */
export const partyKindOf = (kind: OrganisationKindCode): PartyKind => kinds[kind] ?? 'other';
