import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionsEditor } from './conditions-editor';
import { ServiceFrame } from './service-frame';

/** Conditions of admission of a service, with how others will read them. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  return (
    <ServiceFrame title={t('parts.podminky.title')}>
      {(service) => (
        <>
          <p className="text">{t('condition.text')}</p>
          {service.registered ? <p className="text">{t('condition.registered')}</p> : null}
          <ConditionsEditor key={service.version} service={service} isSaved={isSaved} onSaved={setSaved} />
        </>
      )}
    </ServiceFrame>
  );
};
