import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AreaField, CheckField } from '../../../forms/field';
import { ErrorSummary } from '../../../forms/error-summary';
import { ActFrame } from '../act-frame';
import { AnswerQuestionDocument, AskQuestionDocument } from '../acts.documents';
import { useAct, type ActProps } from '../use-act';
import { MarkedText } from './marked-text';
import { placesIn } from './places-in';

interface Values {
  text: string;
  confirmed: boolean;
}

const longest = 300;

/** A question, or its answer. What was found in the text is shown with its place; the writer changes it or stands by it. */
export const TextAct = (props: ActProps) => {
  const { t } = useTranslation(['handover', 'frame']);
  const document = props.act === 'answerQuestion' ? AnswerQuestionDocument : AskQuestionDocument;
  const { act, refusal, ...rest } = useAct(document, props);
  const { register, trigger, getValues, formState } = useForm<Values>({
    defaultValues: { text: '', confirmed: false },
  });
  const [sent, setSent] = useState('');
  const marked = placesIn(refusal, 'text').length > 0;
  const submit = (): void => {
    const { text, confirmed } = getValues();
    setSent(text.trim());
    void act({ text: text.trim(), confirmed: marked && confirmed });
  };
  return (
    <ActFrame
      {...rest}
      act={props.act}
      onBack={props.onBack}
      check={() => trigger(undefined, { shouldFocus: true })}
      onSubmit={submit}
      refusal={marked ? null : refusal}
    >
      <ErrorSummary errors={formState.errors} tries={formState.submitCount} />
      <AreaField
        label={t('acts.text')}
        hint={t('acts.letters')}
        error={formState.errors.text?.message}
        maxLength={longest}
        {...register('text', { validate: (text) => text.trim() !== '' || t('frame:required') })}
      />
      {refusal && marked ? (
        <>
          <MarkedText refusal={refusal} text={sent} path="text" />
          <CheckField label={t('acts.readMarked')} {...register('confirmed')} />
        </>
      ) : null}
    </ActFrame>
  );
};
