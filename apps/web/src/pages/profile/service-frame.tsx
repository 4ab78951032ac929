import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import './profile.css';
import { OwnServiceDocument, type ProfileServiceFragment } from './profile.documents';

/** Around every page about one service: its name, the way back, the service as it reads now. */
export const ServiceFrame = ({
  title,
  isStart = false,
  children,
}: {
  readonly title: string;
  /** The start page of the service leads back to the profile, all others to the start page. */
  readonly isStart?: boolean;
  readonly children: (service: ProfileServiceFragment) => ReactNode;
}) => {
  const { t } = useTranslation('profile');
  const { serviceId = '' } = useParams();
  const { data, error, refetch } = useReading(OwnServiceDocument, { id: serviceId });
  const service = data?.service;
  return (
    <OnlyFor permission="profile.edit">
      <p className="row">
        <Link to={isStart ? '/profil' : `/profil/sluzby/${serviceId}`}>
          ← {isStart ? t('title') : service ? <Written>{service.name}</Written> : t('service.back')}
        </Link>
        {isStart ? null : <Link to={`/sluzba/${serviceId}`}>{t('asOthers')}</Link>}
      </p>
      <PageTitle title={title}>{isStart && service ? <Written>{service.name}</Written> : title}</PageTitle>
      {error && !service ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {!service && !error ? <Loading /> : null}
      {service ? children(service) : null}
    </OnlyFor>
  );
};
