import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { wayTo } from '../search/way-to';
import { MatchCard } from './match-card';
import { CheckOneDocument, OneServiceDocument, type Circumstances } from './matching.documents';

/** The service the reader came with from the directory, checked like the others. */
export const PickedService = ({
  id,
  on,
  circumstances,
  isChosen,
  onChoose,
}: {
  readonly id: string;
  readonly on: string | null;
  readonly circumstances: Circumstances;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) => {
  const { t } = useTranslation('need');
  const service = useReading(OneServiceDocument, { id, on }, { keeps: true });
  const checked = useReading(CheckOneDocument, { serviceId: id, circumstances }, { person: true, keeps: true });
  if (service.error) return <FailureNote failure={service.error} />;
  if (!service.data) return <Loading />;
  const found = service.data.service;
  return (
    <section className="stack-s" aria-label={t('picked')}>
      <h2>{t('picked')}</h2>
      <MatchCard
        service={{
          id: found.id,
          name: found.name,
          organisation: found.organisation.name,
          towns: found.facilities.flatMap(({ municipality }) => (municipality ? [municipality.name] : [])),
          distanceKm: null,
          way: wayTo({
            channel: found.channel,
            phone: found.contacts.find(({ phone }) => phone)?.phone ?? null,
            email: found.contacts.find(({ email }) => email)?.email ?? null,
          }),
          places: found.places,
          conditionsPublished: found.conditionsPublished,
          conditions: checked.data?.checkServiceConditions ?? null,
          why: [],
        }}
        isChosen={isChosen}
        isFull={false}
        onChoose={onChoose}
      />
    </section>
  );
};
