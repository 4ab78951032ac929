import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DescriptionForm } from './description-form';
import { ServiceFrame } from './service-frame';

/** What a service says of itself in words, for whom it is, and whether it admits now. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  return (
    <ServiceFrame title={t('parts.popis.title')}>
      {(service) => <DescriptionForm key={service.version} service={service} isSaved={isSaved} onSaved={setSaved} />}
    </ServiceFrame>
  );
};
