import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../api/use-reading';
import { ErrorSummary } from '../../../forms/error-summary';
import { RadioField, SelectField, TextField } from '../../../forms/field';
import { findingsOf } from '../../../forms/findings';
import { isFilledIn } from '../../../forms/is-filled-in';
import { useFieldRefusal } from '../../../forms/use-field-refusal';
import { today } from '../../../words/dates';
import { useLabels } from '../../../words/use-labels';
import { useSaid } from '../../../words/use-said';
import { ActFrame } from '../act-frame';
import { RecordAnswerDocument } from '../acts.documents';
import { MoveReasonsDocument } from '../handover.documents';
import { useAct, type ActProps } from '../use-act';
import { ConditionChoice } from './condition-choice';
import { answersIn, reasonActOf } from './recorded-answers';
import { SentenceField } from './sentence-field';

const means = ['phone', 'post', 'email', 'in_person'] as const;
const fields = ['answer', 'means', 'byFunction', 'on', 'reason', 'conditionId', 'from'] as const;
const functions = ['social_worker', 'admissions', 'service_lead', 'reception', 'coordinator'];

/** Writes down what a service without an account answered. Never who it was, only in what function. */
export const RecordedAnswerAct = ({ state, ...props }: ActProps & { readonly state: string }) => {
  const { t } = useTranslation(['handover', 'frame']);
  const said = useSaid('handover');
  const labels = useLabels();
  const { act, refusal, ...rest } = useAct(RecordAnswerDocument, props);
  const { register, control, getValues, handleSubmit, setError, formState } = useForm({
    defaultValues: {
      answer: '',
      means: 'phone',
      byFunction: 'social_worker',
      on: today(),
      reason: '',
      conditionId: '',
      sentence: '',
      sentenceConfirmed: false,
      from: '',
    },
    shouldFocusError: false,
  });
  const left = useFieldRefusal(refusal, setError, fields);
  const { errors } = formState;
  const [answer, reason] = useWatch({ control, name: ['answer', 'reason'] });
  const reasonAct = reasonActOf(answer);
  const listed = useReading(
    MoveReasonsDocument,
    { handoverId: props.handoverId, act: reasonAct ?? '' },
    { when: reasonAct !== null },
  );
  const reasons = reasonAct === null ? [] : (listed.data?.moveReasons ?? []);
  const chosen = reasons.find(({ code }) => code === reason);
  const conditions = chosen?.conditions ?? [];
  const marked = findingsOf(refusal, 'sentence').length > 0;
  const [sent, setSent] = useState('');
  const required = t('frame:required');
  const submit = (): void => {
    const values = getValues();
    setSent(values.sentence.trim());
    void act({
      answer: values.answer,
      means: values.means,
      byFunction: values.byFunction,
      on: values.on,
      reason: reasonAct === null ? null : values.reason,
      conditionId: conditions.length > 0 ? values.conditionId : null,
      sentence: chosen?.needsSentence ? values.sentence.trim() : null,
      sentenceConfirmed: marked && values.sentenceConfirmed,
      from: values.answer === 'offered' ? values.from || null : null,
    });
  };
  return (
    <ActFrame
      {...rest}
      act={props.act}
      onBack={props.onBack}
      check={() => isFilledIn(handleSubmit)}
      onSubmit={submit}
      refusal={marked ? null : left}
    >
      <ErrorSummary errors={errors} tries={formState.submitCount} />
      <RadioField
        label={t('acts.answerWas')}
        error={errors.answer?.message}
        choices={answersIn(state).map((value) => ({ value, label: said('said', value) }))}
        {...register('answer', { required })}
      />
      {reasons.length > 0 ? (
        <RadioField
          label={t('acts.reason')}
          error={errors.reason?.message}
          choices={reasons.map(({ code, text }) => ({ value: code, label: text }))}
          {...register('reason', { required: t('acts.chooseReason'), shouldUnregister: true })}
        />
      ) : null}
      <ConditionChoice
        conditions={conditions}
        error={errors.conditionId?.message}
        box={register('conditionId', {
          validate: (id) => conditions.length === 0 || id !== '' || t('acts.chooseCondition'),
        })}
      />
      {chosen?.needsSentence ? (
        <SentenceField
          error={errors.sentence?.message}
          refusal={refusal}
          sent={sent}
          box={register('sentence', { validate: (text) => text.trim() !== '' || t('acts.sentence') })}
          confirmBox={register('sentenceConfirmed')}
        />
      ) : null}
      {answer === 'offered' ? (
        <TextField label={t('acts.from')} hint={t('acts.fromHint')} optional type="date" {...register('from')} />
      ) : null}
      <RadioField
        label={t('acts.means')}
        choices={means.map((value) => ({ value, label: said('means', value) }))}
        {...register('means')}
      />
      <div className="grid">
        <SelectField label={t('acts.byFunction')} error={errors.byFunction?.message} {...register('byFunction')}>
          {functions.map((code) => (
            <option key={code} value={code}>
              {labels.of('contact_function', code)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('acts.answeredOn')}
          type="date"
          max={today()}
          error={errors.on?.message}
          {...register('on', { required })}
        />
      </div>
    </ActFrame>
  );
};
