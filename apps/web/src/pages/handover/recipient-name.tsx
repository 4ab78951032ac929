import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { RecipientServiceDocument, RecipientUnitDocument } from './handover.documents';

/** Name of the service or unit that was asked, with the way to its profile. */
export const RecipientName = ({
  serviceId,
  unitId,
}: {
  readonly serviceId: string | null;
  readonly unitId: string;
}) => {
  const service = useReading(RecipientServiceDocument, { id: serviceId ?? '' }, { when: serviceId !== null });
  const unit = useReading(RecipientUnitDocument, { id: unitId }, { when: serviceId === null });
  const name = service.data?.service.name ?? unit.data?.organisation.name;
  if (!name) return '…';
  return (
    <Link lang="cs" to={serviceId ? `/sluzba/${serviceId}` : `/organizace/${unitId}`}>
      {name}
    </Link>
  );
};
