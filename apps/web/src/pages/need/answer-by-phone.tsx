import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { RadioField, SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { useLeaving } from '../../parts/use-leaving';
import { today } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { RecordEnquiryAnswerDocument } from './enquiry.documents';

interface Form {
  answer: string;
  roomUntil: string;
  means: string;
  byFunction: string;
  on: string;
}

const answers = ['room_until', 'waiting_list', 'no', 'must_be_assessed'] as const;
const means = ['phone', 'post', 'email', 'in_person'] as const;
const fields = ['answer', 'roomUntil', 'means', 'byFunction', 'on'] as const;

/** Writes down what a service without an account said by phone or post. */
export const AnswerByPhone = ({ askId, onDone }: { readonly askId: string; readonly onDone: () => void }) => {
  const { t } = useTranslation(['need', 'frame']);
  const { rows } = useLabels();
  const [answer, setAnswer] = useState('room_until');
  const { register, handleSubmit, setError, formState } = useForm<Form>({
    defaultValues: { answer: 'room_until', roomUntil: '', means: 'phone', byFunction: 'social_worker', on: today() },
  });
  const { run, isRunning, refusal, failure } = useCommand(RecordEnquiryAnswerDocument);
  const { key } = useCommandKey();
  const left = useFieldRefusal<Form>(refusal, setError, fields);
  const { leave, question } = useLeaving(formState.isDirty, onDone);
  const submit = handleSubmit(async ({ roomUntil, ...form }) => {
    const until = form.answer === 'room_until' ? roomUntil || null : null;
    if (await run({ input: { enquiryAskId: askId, key: key(), ...form, roomUntil: until } })) onDone();
  });
  const { errors } = formState;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <RadioField
        label={t('need:enquiry.answerWas')}
        error={errors.answer?.message}
        choices={answers.map((value) => ({ value, label: t(`need:enquiry.answer.${value}`) }))}
        {...register('answer', { onChange: (event: { target: { value: string } }) => setAnswer(event.target.value) })}
      />
      {answer === 'room_until' ? (
        <TextField
          label={t('need:enquiry.roomUntilDay')}
          error={errors.roomUntil?.message}
          type="date"
          min={today()}
          {...register('roomUntil')}
        />
      ) : null}
      <div className="form-grid">
        <SelectField label={t('need:enquiry.means')} error={errors.means?.message} {...register('means')}>
          {means.map((code) => (
            <option key={code} value={code}>
              {t(`need:means.${code}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('need:enquiry.by')} error={errors.byFunction?.message} {...register('byFunction')}>
          {rows('contact_function').map((row) => (
            <option key={row.code} value={row.code}>
              {labelOf(row)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('need:enquiry.on')} error={errors.on?.message} type="date" {...register('on')} />
      </div>
      <Outcome refusal={left} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('need:enquiry.write')}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t('frame:cancel')}
        </Button>
      </p>
      {question}
    </form>
  );
};
