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
  /** Open cases, ask for agreement, enquire, send requests and follow them. */
  'handover.send',
  /** Read requests sent to the own services or unit and answer them. */
  'handover.receive',
  /** See what is overdue in the unit and hand work on to somebody else of it. */
  'handover.lead',
  /** Propose a change of the matrix of who may pass what to whom, and record that a lawyer reviewed it. */
  'matrix.legal',
  /** Approve a version of the matrix for the own institution. */
  'matrix.approve',
  /** Read who was shown what of the clients of the own institution, by opaque ids. */
  'disclosures.read',
  /** Read counts over closed quarters: of the own unit, for the coordinator of the network. Never client data. */
  'counts.read',
] as const;

/** One of the names in {@link permissions}. */
export type Permission = (typeof permissions)[number];
