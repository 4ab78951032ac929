import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../forms/error-summary';
import { AreaField } from '../../../forms/field';
import { findingsOf } from '../../../forms/findings';
import { FindingsNote } from '../../../forms/findings-note';
import { isFilledIn } from '../../../forms/is-filled-in';
import { ActFrame } from '../act-frame';
import { AnswerQuestionDocument, AskQuestionDocument } from '../acts.documents';
import { useAct, type ActProps } from '../use-act';

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
  const { register, handleSubmit, getValues, formState } = useForm<Values>({
    defaultValues: { text: '', confirmed: false },
    shouldFocusError: false,
  });
  const [sent, setSent] = useState('');
  const marked = findingsOf(refusal, 'text').length > 0;
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
      check={() => isFilledIn(handleSubmit)}
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
      <FindingsNote refusal={refusal} field="text" text={sent} box={register('confirmed')} />
    </ActFrame>
  );
};
