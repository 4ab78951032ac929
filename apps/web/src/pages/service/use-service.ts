import { useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { ServiceDocument, type WholeServiceFragment } from './service.documents';

/** A service with everything its profile publishes. */
export type WholeService = WholeServiceFragment;

/** The service of the address. */
export const useService = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useReading(ServiceDocument, { id });
  return { service: data?.service ?? null, error, again: () => void refetch() };
};
