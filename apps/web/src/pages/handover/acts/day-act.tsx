import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../forms/field';
import { showRefusal } from '../../../forms/show-refusal';
import { daysAfter, today } from '../../../words/dates';
import { ActFrame } from '../act-frame';
import { PauseHandoverDocument, ReportArrivalDocument } from '../acts.documents';
import { useAct, type ActProps } from '../use-act';

/** Acts that need one day: the arrival, the end of a pause. */
export const dayActs = new Set(['arrive', 'arriveLater', 'pause']);

const longestPause = 30;
const usualPause = 7;

/** One of {@link dayActs}. */
export const DayAct = (props: ActProps) => {
  const { t } = useTranslation(['handover', 'frame']);
  const isPause = props.act === 'pause';
  const pausing = useAct(PauseHandoverDocument, props);
  const arriving = useAct(ReportArrivalDocument, props);
  const { isRunning, failure, refusal } = isPause ? pausing : arriving;
  const { register, handleSubmit, setError, formState } = useForm({
    defaultValues: { day: isPause ? daysAfter(today(), usualPause) : today() },
  });
  useEffect(() => {
    showRefusal(refusal, setError, ['day'], { on: 'day', until: 'day' });
  }, [refusal, setError]);
  const send = handleSubmit(({ day }) =>
    isPause ? pausing.act({ until: day }) : arriving.act({ arrived: true, on: day, reason: null }),
  );
  return (
    <ActFrame
      isRunning={isRunning}
      failure={failure}
      act={props.act}
      onBack={props.onBack}
      onSubmit={() => void send()}
      refusal={refusal}
    >
      <TextField
        label={isPause ? t('acts.pauseUntil') : t('acts.arrivedOn')}
        {...(isPause ? { hint: t('acts.pauseHint') } : {})}
        type="date"
        {...(isPause ? { min: daysAfter(today(), 1), max: daysAfter(today(), longestPause) } : { max: today() })}
        error={formState.errors.day?.message}
        {...register('day', { required: t('frame:required') })}
      />
    </ActFrame>
  );
};
