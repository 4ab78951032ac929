import { useReading } from '../../api/use-reading';
import { Written } from '../../parts/written';
import { ServiceNameDocument, UnitNameDocument } from './requests.documents';

/** The public name of a service with its organisation. */
export const ServiceName = ({ id }: { readonly id: string }) => {
  const { data } = useReading(ServiceNameDocument, { id });
  return data ? (
    <Written>
      <Written>
        {data.service.name} <span className="quiet">({data.service.organisation.name})</span>
      </Written>
    </Written>
  ) : (
    <>…</>
  );
};

const UnitName = ({ id }: { readonly id: string }) => {
  const { data } = useReading(UnitNameDocument, { id });
  return <Written>{data?.organisation.name ?? '…'}</Written>;
};

/** Whoever is asked: a service, or else a unit. */
export const RecipientName = ({ serviceId, unitId }: { readonly serviceId: string | null; readonly unitId: string }) =>
  serviceId ? <ServiceName id={serviceId} /> : <UnitName id={unitId} />;
