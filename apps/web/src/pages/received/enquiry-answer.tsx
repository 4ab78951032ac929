import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';
import { ErrorSummary } from '../../forms/error-summary';
import { CheckField, RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { daysAfter, today } from '../../words/dates';
import { useSaid } from '../../words/use-said';

const answers = ['room_until', 'waiting_list', 'must_be_assessed', 'no'] as const;
const usualRoomDays = 14;
const fields = ['answer', 'roomUntil', 'hold'] as const;

/** An answer as the API takes it, but for what it is about. */
export interface EnquiryAnswer {
  readonly answer: string;
  readonly roomUntil: string | null;
  readonly hold: { readonly characteristics: null; readonly from: null; readonly unitId: null } | null;
}

/** The form that answers an enquiry: four answers, and a place that is held. */
export const EnquiryAnswerForm = ({
  onAnswer,
  isRunning,
  refusal,
  failure,
}: {
  readonly onAnswer: (answer: EnquiryAnswer) => void;
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
}) => {
  const { t } = useTranslation(['received', 'frame']);
  const said = useSaid('received');
  const { register, handleSubmit, control, setError, formState } = useForm({
    defaultValues: { answer: '', roomUntil: daysAfter(today(), usualRoomDays), hold: false },
    shouldFocusError: false,
  });
  const rest = useFieldRefusal(refusal, setError, fields);
  const { errors } = formState;
  const hasRoom = useWatch({ control, name: 'answer' }) === 'room_until';
  const send = handleSubmit(({ answer, roomUntil, hold }) =>
    onAnswer({
      answer,
      roomUntil: hasRoom ? roomUntil : null,
      hold: hasRoom && hold ? { characteristics: null, from: null, unitId: null } : null,
    }),
  );
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void send(event)}>
      <h2>{t('enquiry.answer')}</h2>
      <ErrorSummary errors={errors} tries={formState.submitCount} />
      <RadioField
        label={t('enquiry.answer')}
        error={errors.answer?.message}
        choices={answers.map((value) => ({ value, label: said('answers', value), hint: said('answerHint', value) }))}
        {...register('answer', { required: t('enquiry.choose') })}
      />
      {hasRoom ? (
        <>
          <TextField
            label={t('enquiry.roomUntil')}
            hint={t('enquiry.roomHint')}
            type="date"
            min={today()}
            error={errors.roomUntil?.message}
            {...register('roomUntil', { required: t('frame:required') })}
          />
          <CheckField label={t('enquiry.hold')} hint={t('enquiry.holdHint')} {...register('hold')} />
        </>
      ) : null}
      <Outcome refusal={rest} failure={failure} />
      <p>
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('enquiry.submit')}
        </Button>
      </p>
    </form>
  );
};
