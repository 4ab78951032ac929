import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { ConditionsEditor } from './conditions-editor';
import { ConditionRulesDocument } from './profile.documents';
import { ServiceFrame } from './service-frame';

/** Conditions of admission of a service, with how others will read them. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  const rules = useReading(ConditionRulesDocument, {});
  return (
    <ServiceFrame title={t('parts.podminky.title')}>
      {(service) => (
        <>
          <p className="text">{t('condition.text')}</p>
          {service.registered ? <p className="text">{t('condition.registered')}</p> : null}
          {rules.error && !rules.data ? <FailureNote failure={rules.error} again={() => void rules.refetch()} /> : null}
          {rules.data ? (
            <ConditionsEditor
              key={service.version}
              service={service}
              rules={rules.data.conditionRules}
              isSaved={isSaved}
              onSaved={setSaved}
            />
          ) : rules.error ? null : (
            <Loading />
          )}
        </>
      )}
    </ServiceFrame>
  );
};
