import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { CheckField, SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { WithdrawConsentDocument } from './agreements.documents';

/** Writes down that the person takes back what they agreed to for one request. */
export const RequestWithdrawal = ({
  requests,
}: {
  readonly requests: readonly { readonly id: string; readonly reference: string; readonly state: string }[];
}) => {
  const { t } = useTranslation(['cases', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [handoverId, setHandover] = useState('');
  const [onPaper, setPaper] = useState(false);
  const { run, isRunning, refusal, failure, forget } = useCommand(WithdrawConsentDocument);
  const { key, next } = useCommandKey();
  const close = (): void => {
    forget();
    setOpen(false);
  };
  const withdraw = async (): Promise<void> => {
    if (!(await run({ input: { key: key(), handoverId, onPaper } }))) return;
    next();
    setDone(true);
    setOpen(false);
  };
  if (requests.length === 0) return null;
  return (
    <>
      <div role="status">
        {isDone ? (
          <Message tone="good">
            <p>{t('cases:agreements.withdrawn')}</p>
          </Message>
        ) : null}
      </div>
      <p>
        <Button size="s" look="danger" onClick={() => setOpen(true)}>
          {t('cases:agreements.withdraw')}
        </Button>
      </p>
      <Dialog title={t('cases:agreements.withdraw')} open={isOpen} onClose={close}>
        <p>{t('cases:agreements.withdrawText')}</p>
        <SelectField
          label={t('cases:agreements.which')}
          value={handoverId}
          onChange={({ currentTarget }) => setHandover(currentTarget.value)}
        >
          <option value="">{t('cases:needs.choose')}</option>
          {requests.map(({ id, reference, state }) => (
            <option key={id} value={id}>
              {reference} ({t(`cases:state.${state as 'sent'}`)})
            </option>
          ))}
        </SelectField>
        <CheckField
          label={t('cases:agreements.onPaper')}
          checked={onPaper}
          onChange={({ currentTarget }) => setPaper(currentTarget.checked)}
        />
        <Outcome refusal={refusal} failure={failure} />
        <p className="row">
          <Button look="main" disabled={isRunning || handoverId === ''} onClick={() => void withdraw()}>
            {t('cases:agreements.withdraw')}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};
