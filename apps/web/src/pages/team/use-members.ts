import type { AskFailed } from '../../api/ask';
import { useReading } from '../../api/use-reading';
import { UnitMembersDocument, type UnitMembersQuery } from './team.documents';

/** A member of the unit. */
export type Member = UnitMembersQuery['members']['edges'][number]['node'];

/** People of the unit by their accounts, at most the first hundred; a team is smaller. */
export const useMembers = (
  organisationId: string,
): {
  readonly members: readonly Member[];
  readonly nameOf: (accountId: string) => string | null;
  readonly failure: AskFailed | null;
  readonly again: () => void;
} => {
  const { data, error, refetch } = useReading(UnitMembersDocument, { organisationId });
  const members = data?.members.edges.map(({ node }) => node) ?? [];
  return {
    members,
    nameOf: (accountId) => {
      const member = members.find((one) => one.accountId === accountId);
      return member ? (member.displayName ?? member.email) : null;
    },
    failure: error,
    again: () => void refetch(),
  };
};
