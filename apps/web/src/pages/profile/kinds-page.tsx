import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KindsForm } from './kinds-form';
import { ServiceFrame } from './service-frame';

/** Under which kinds of help a service is found. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  return (
    <ServiceFrame title={t('parts.druhy.title')}>
      {(service) => <KindsForm key={service.version} service={service} isSaved={isSaved} onSaved={setSaved} />}
    </ServiceFrame>
  );
};
