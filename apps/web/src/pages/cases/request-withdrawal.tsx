import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { SelectField } from '../../forms/field';
import { useSaid } from '../../words/use-said';
import { WithdrawConsentDocument } from './agreements.documents';
import { TakingBack, type TakenBack } from './taking-back';

/** Writes down that the person takes back what they agreed to for one request. */
export const RequestWithdrawal = ({
  requests,
}: {
  readonly requests: readonly { readonly id: string; readonly reference: string; readonly state: string }[];
}) => {
  const { t } = useTranslation('cases');
  const said = useSaid('work');
  const [handoverId, setHandover] = useState('');
  const { run, ...command } = useCommand(WithdrawConsentDocument);
  const { key, next } = useCommandKey();
  const withdraw = async (how: TakenBack): Promise<string | null> => {
    if (!(await run({ input: { key: key(), handoverId, ...how } }))) return null;
    next();
    setHandover('');
    return t('agreements.withdrawn');
  };
  if (requests.length === 0) return null;
  return (
    <TakingBack
      title={t('agreements.withdraw')}
      doIt={t('agreements.takeBack')}
      isReady={handoverId !== ''}
      command={command}
      run={withdraw}
    >
      <p>{t('agreements.withdrawText')}</p>
      <SelectField
        label={t('agreements.which')}
        value={handoverId}
        onChange={({ currentTarget }) => setHandover(currentTarget.value)}
      >
        <option value="">{t('needs.choose')}</option>
        {requests.map(({ id, reference, state }) => (
          <option key={id} value={id}>
            {reference} ({said('state', state)})
          </option>
        ))}
      </SelectField>
    </TakingBack>
  );
};
