import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/refusal';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { RefusalWords } from '../../parts/refusal-words';
import { RecipientName } from '../cases/names';
import { SendHandoverDocument } from './sending.documents';
import type { Draft } from './draft';
import { Mending } from './mending';
import type { Step } from './stepper';

/**
 * Sends, after one more look. What hinders it is said instead of asking; what hinders it only since then is refused. Either
 * leads to what has to be mended.
 */
export const Send = ({
  draft,
  hindrance,
  onGo,
}: {
  readonly draft: Draft;
  /** What it would be refused with, as far as the preview knows. */
  readonly hindrance: Refusal | null;
  readonly onGo: (step: Step, condition?: string) => void;
}) => {
  const { t } = useTranslation(['sending', 'frame']);
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(SendHandoverDocument);
  const { key } = useCommandKey();
  const send = async (): Promise<void> => {
    await run({ input: { handoverId: draft.id, key: key() } });
    setAsked(false);
  };
  if (hindrance && !refusal)
    return (
      <Message tone="careful">
        <RefusalWords refusal={hindrance} />
        <Mending refusal={hindrance} caseId={draft.caseId} look="main" onGo={onGo} />
      </Message>
    );
  return (
    <>
      <Outcome refusal={refusal} failure={failure} />
      {refusal ? <Mending refusal={refusal} caseId={draft.caseId} onGo={onGo} /> : null}
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
