import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { RecipientName } from '../cases/names';
import { SendHandoverDocument } from './sending.documents';
import type { Draft } from './draft';
import type { Step } from './stepper';

/** Sends, after one more look. A refusal says why, and leads to what has to be mended. */
export const Send = ({
  draft,
  onGo,
}: {
  readonly draft: Draft;
  readonly onGo: (step: Step, condition?: string) => void;
}) => {
  const { t } = useTranslation(['sending', 'frame']);
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(SendHandoverDocument);
  const { key } = useCommandKey();
  const queries = useQueryClient();
  const send = async (): Promise<void> => {
    await run({ input: { handoverId: draft.id, key: key() } });
    setAsked(false);
  };
  // The draft asks the new conditions from its next reading on; answers to the others stay.
  const readAnew = async (): Promise<void> => {
    await queries.invalidateQueries();
    onGo(
      'podminky',
      refusal?.fields?.find(({ code }) => code !== 'CONDITION_DROPPED')?.path.replace('conditions.', ''),
    );
  };
  const isChanged = refusal?.code === 'CONDITIONS_CHANGED';
  const conditions = (refusal?.fields ?? []).flatMap(({ path }) => /^conditions\.(.+)$/.exec(path)?.[1] ?? []);
  const isNotAgreed = refusal?.fields?.some(({ code }) => code === 'OBSTACLE_NOT_AGREED') ?? false;
  return (
    <>
      <Outcome refusal={refusal} failure={failure} />
      {refusal ? (
        <p className="row">
          {isChanged ? <Button onClick={() => void readAnew()}>{t('sending:send.newConditions')}</Button> : null}
          {conditions.length > 0 && !isChanged ? (
            <Button onClick={() => onGo('podminky', conditions[0])}>{t('sending:send.mendConditions')}</Button>
          ) : null}
          {refusal.code === 'NOT_ALLOWED_TO_PASS' || isNotAgreed ? (
            <Button onClick={() => onGo('souhlas')}>{t('sending:send.mendAgreement')}</Button>
          ) : null}
        </p>
      ) : null}
      <p>
        <Button look="main" size="l" onClick={() => setAsked(true)}>
          {t('sending:send.do')}
        </Button>
      </p>
      <Dialog title={t('sending:send.sure')} open={isAsked} onClose={() => setAsked(false)}>
        <p>
          {t('sending:send.to')}{' '}
          <strong>{<RecipientName serviceId={draft.serviceId} unitId={draft.recipientUnitId} />}</strong>.{' '}
          {t('sending:send.text')}
        </p>
        <p className="row">
          <Button look="main" disabled={isRunning} onClick={() => void send()}>
            {isRunning ? `${t('frame:sending')}…` : t('sending:send.yes')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};
