import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { DeclarableFieldsDocument } from './profile.documents';
import { RequestsForm } from './requests-form';
import { ServiceFrame } from './service-frame';

/** How requests reach a service, and what it needs to know about a person at which stage. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  const { data, error, refetch } = useReading(DeclarableFieldsDocument, {});
  return (
    <ServiceFrame title={t('parts.zadosti.title')}>
      {(service) => {
        if (error && !data) return <FailureNote failure={error} again={() => void refetch()} />;
        if (!data) return <Loading />;
        return (
          <RequestsForm
            key={service.version}
            service={service}
            declarable={data.declarableFields}
            isSaved={isSaved}
            onSaved={setSaved}
          />
        );
      }}
    </ServiceFrame>
  );
};
