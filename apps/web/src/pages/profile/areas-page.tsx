import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreasForm } from './areas-form';
import { ServiceFrame } from './service-frame';

/** Where people may come from, in which prisons a service works, in which forms and when it is open. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  return (
    <ServiceFrame title={t('parts.pusobnost.title')}>
      {(service) => <AreasForm key={service.version} service={service} isSaved={isSaved} onSaved={setSaved} />}
    </ServiceFrame>
  );
};
