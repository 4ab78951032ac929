import { useReading } from '../../api/use-reading';
import { GivableRolesDocument, type MembersQuery } from './members.documents';

/** A role as the API names it. */
export type Role = MembersQuery['members']['edges'][number]['node']['role'];

/** What the reader may make of others in the own organisation. */
export interface GivableRoles {
  /** Roles of people: to invite to, to narrow, to end. */
  readonly roles: readonly Role[];
  /** Whether programs may be registered and ended. */
  readonly programs: boolean;
}

/** Asked of the API; nothing while it is on its way, so that no dead end is shown. */
export const useGivableRoles = (): GivableRoles => {
  const { data } = useReading(GivableRolesDocument, {});
  const all = data?.givableRoles ?? [];
  return { roles: all.filter((role) => role !== 'MACHINE'), programs: all.includes('MACHINE') };
};
