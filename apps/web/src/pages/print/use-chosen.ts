import { useQueries } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, type AskFailed } from '../../api/ask';
import { ServiceToPrintDocument, type PrintedServiceFragment } from './print.documents';
import { idsOf, useShortlist } from './shortlist';

const minute = 60_000;

/** The services of the shortlist: of the one in the address, where somebody shared it, or of this window's own. */
export const useChosen = () => {
  const [address] = useSearchParams();
  const own = useShortlist();
  const shared = idsOf(address.get('s'));
  const isShared = shared.length > 0;
  const ids = isShared ? shared : own.ids;
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: [ServiceToPrintDocument.toString(), { id }],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(ServiceToPrintDocument, { id }, signal),
      staleTime: minute,
      retry: (attempts: number, error: AskFailed) => attempts < 2 && error.code === 'OFFLINE',
    })),
  });
  const errors = answers.map(({ error }) => error as AskFailed | null);
  return {
    ids,
    isShared,
    /** Carries a shared list to the sheets. */
    suffix: isShared ? `?s=${ids.join(',')}` : '',
    services: answers.flatMap(({ data }): PrintedServiceFragment[] => (data ? [data.service] : [])),
    isPending: answers.some((answer) => answer.isPending),
    /** Ids of services that are no more. */
    gone: ids.filter((_, index) => errors[index]?.code === 'NOT_FOUND'),
    failure: errors.find((error) => error !== null && error.code !== 'NOT_FOUND') ?? null,
    again: () => answers.forEach((answer) => void (answer.error && answer.refetch())),
  };
};
