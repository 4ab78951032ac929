import { useReading } from '../../api/use-reading';
import type { AskFailed } from '../../api/ask';
import { CaseHandoversDocument, type CaseHandoversQuery } from './requests.documents';

/** A request of a case as a row of the work. */
export type CaseHandover = CaseHandoversQuery['handovers']['edges'][number]['node'];

/** Requests of one case, the nearest deadline first. */
export const useCaseHandovers = (
  caseId: string,
): { readonly rows: readonly CaseHandover[]; readonly isPending: boolean; readonly error: AskFailed | null } => {
  const { data, isPending, error } = useReading(CaseHandoversDocument, {}, { person: true });
  const rows = data?.handovers.edges.map(({ node }) => node).filter((node) => node.caseId === caseId) ?? [];
  return { rows, isPending, error };
};
