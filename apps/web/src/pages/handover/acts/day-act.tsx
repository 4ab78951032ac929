import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../forms/field';
import { useFieldRefusal } from '../../../forms/use-field-refusal';
import { dayInWords, daysAfter, today } from '../../../words/dates';
import { ActFrame } from '../act-frame';
import { PauseHandoverDocument, ReportArrivalDocument } from '../acts.documents';
import { useAct, type ActProps } from '../use-act';

/** Acts that need one day: the arrival, the end of a pause. */
export const dayActs = new Set(['arrive', 'arriveLater', 'pause']);

const fields = ['day'] as const;
const names = { on: 'day', until: 'day' } as const;

const longestPause = 30;
const usualPause = 7;

/** One of {@link dayActs}. Who comes before the day that was agreed may be a slip of the hand: it is asked about. */
export const DayAct = ({
  agreedFrom,
  ...props
}: ActProps & {
  /** From which day the place is promised; null: no day was said. */
  readonly agreedFrom: string | null;
}) => {
  const { t } = useTranslation(['handover', 'frame']);
  const isPause = props.act === 'pause';
  const pausing = useAct(PauseHandoverDocument, props);
  const arriving = useAct(ReportArrivalDocument, props);
  const { isRunning, failure, refusal } = isPause ? pausing : arriving;
  const { register, handleSubmit, setError, formState, control } = useForm({
    defaultValues: { day: isPause ? daysAfter(today(), usualPause) : today() },
  });
  const day = useWatch({ control, name: 'day' });
  const isEarly = !isPause && agreedFrom !== null && day !== '' && day < agreedFrom;
  const left = useFieldRefusal(refusal, setError, fields, names);
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
      refusal={left}
      doubt={isEarly ? t('acts.earlier', { agreed: dayInWords(agreedFrom), day: dayInWords(day) }) : null}
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
