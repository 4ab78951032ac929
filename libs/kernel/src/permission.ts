/**
 * Everything a door may ask for. Which role holds which permission is decided in `identity`;
 * the names live here so that every room can put one on its door.
 */
export const permissions = [
  /** See what a professional sees: the way into discreet places, numbers instead of words, internal contacts. */
  'directory.professional',
  /** Edit profiles, conditions, contacts and areas of the own organisation. */
  'profile.edit',
  /** Read and write the secret addresses of the own organisation. */
  'profile.secret-address',
  /** Say how many places of the own services are free; close and reopen units. */
  'places.state',
  /** Record that a part of a profile was verified, or report an error in it. */
  'verification.record',
  /** Confirm trust fields, list and suspend organisations, decide claims, merge records. */
  'organisations.moderate',
  /** Invite members of the own organisation and end memberships. */
  'members.manage',
  /** Read the trail of acts of the own organisation. */
  'audit.read',
] as const;

/** One of the names in {@link permissions}. */
export type Permission = (typeof permissions)[number];
