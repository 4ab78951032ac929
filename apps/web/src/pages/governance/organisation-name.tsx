import { useReading } from '../../api/use-reading';
import { Written } from '../../parts/written';
import { OrganisationNameDocument } from './governance.documents';

/** The name of an organisation of which only the id is known; an ellipsis while it is on its way. */
export const OrganisationName = ({ id }: { readonly id: string }) => {
  const { data } = useReading(OrganisationNameDocument, { id });
  return data ? <Written>{data.organisation.name}</Written> : '…';
};
