import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../forms/field';
import { WhoSpoke } from '../../../forms/who-spoke';
import { ActFrame } from '../act-frame';
import { WithdrawConsentDocument } from '../acts.documents';
import { useAct, type ActProps } from '../use-act';

/** The person takes agreement back, said to a worker of either side or brought on paper. */
export const WithdrawnConsentAct = (props: ActProps) => {
  const { t } = useTranslation('handover');
  const { act, ...rest } = useAct(WithdrawConsentDocument, props);
  const [by, setBy] = useState('subject');
  const { register, getValues } = useForm({ defaultValues: { onPaper: false } });
  return (
    <ActFrame {...rest} act={props.act} onBack={props.onBack} onSubmit={() => void act({ ...getValues(), by })}>
      <WhoSpoke label={t('act.withdrawConsent.by')} by={by} onChange={setBy} />
      <CheckField label={t('act.withdrawConsent.onPaper')} {...register('onPaper')} />
    </ActFrame>
  );
};
