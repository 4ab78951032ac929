import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { LeaveGuard } from '../../parts/leave-guard';
import { Outcome } from '../../parts/outcome';
import { useLeaving } from '../../parts/use-leaving';
import { useSaid } from '../../words/use-said';

/** Acts that cannot be taken back, open the person to somebody or send them what was written: asked about once more. */
const sure = new Set([
  'askToMeet',
  'askQuestion',
  'answerQuestion',
  'decline',
  'placeDoesNotHold',
  'confirm',
  'letGo',
  'doNotArrive',
  'close',
  'withdraw',
  'withdrawPlace',
  'withdrawConsent',
]);

/** What stands around the form of an act: what it does, why it was refused, and the last question before it is done. */
export const ActFrame = ({
  act,
  onBack,
  onSubmit,
  check = () => Promise.resolve(true),
  isRunning,
  refusal,
  failure,
  about,
  doubt = null,
  children,
}: {
  readonly act: string;
  readonly onBack: () => void;
  /** Does it. */
  readonly onSubmit: () => void;
  /** Whether the form is filled in, before the last question is asked. */
  readonly check?: () => Promise<boolean>;
  readonly isRunning: boolean;
  /** Null where the form shows it beside its fields. */
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
  /** What it is about, said again with the last question. */
  readonly about?: ReactNode;
  /** What speaks against it as it is filled in: asked about once more, whatever act it is. */
  readonly doubt?: string | null;
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation(['handover', 'frame']);
  const said = useSaid('handover');
  const [isAsking, setAsking] = useState(false);
  const [isFilledIn, setFilledIn] = useState(false);
  const { leave, question } = useLeaving(isFilledIn, onBack);
  const heading = useRef<HTMLHeadingElement>(null);
  const labelled = useId();
  useEffect(() => heading.current?.focus(), []);
  const label = said('act', `${act}.label`);
  const send = async (): Promise<void> => {
    if (!(await check())) return;
    if (sure.has(act) || doubt !== null) setAsking(true);
    else onSubmit();
  };
  return (
    <form
      className="panel stack"
      aria-labelledby={labelled}
      noValidate
      onChange={() => setFilledIn(true)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <LeaveGuard when={isFilledIn && !isRunning} />
      <h3 id={labelled} ref={heading} tabIndex={-1}>
        {label}
      </h3>
      <p className="text">{said('act', `${act}.text`)}</p>
      {children}
      <Outcome refusal={refusal} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {isRunning ? `${t('frame:sending')}…` : label}
        </Button>
        <Button look="quiet" disabled={isRunning} onClick={leave}>
          {t('frame:cancel')}
        </Button>
      </div>
      {question}
      {sure.has(act) || doubt !== null ? (
        <Dialog title={t('acts.sure')} open={isAsking} onClose={() => setAsking(false)}>
          {about}
          <p>{doubt ?? said('act', `${act}.sure`)}</p>
          <p className="row">
            <Button
              look="main"
              disabled={isRunning}
              onClick={() => {
                setAsking(false);
                onSubmit();
              }}
            >
              {t('acts.yes', { what: label.toLocaleLowerCase() })}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('frame:back')}
            </Button>
          </p>
        </Dialog>
      ) : null}
    </form>
  );
};
