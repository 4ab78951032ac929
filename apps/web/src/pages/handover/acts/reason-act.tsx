import { useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../api/use-reading';
import { ErrorSummary } from '../../../forms/error-summary';
import { RadioField } from '../../../forms/field';
import { findingsOf } from '../../../forms/findings';
import { isFilledIn } from '../../../forms/is-filled-in';
import { FailureNote } from '../../../parts/failure-note';
import { Loading } from '../../../parts/loading';
import { ActFrame } from '../act-frame';
import {
  CloseHandoverDocument,
  ConfirmDeletionDocument,
  DeclineHandoverDocument,
  PutOnWaitingListDocument,
  ReportArrivalDocument,
  WithdrawHandoverDocument,
  WithdrawPlaceDocument,
  type OutcomeInput,
} from '../acts.documents';
import { MoveReasonsDocument, ReportPossibleDocument } from '../handover.documents';
import { useAct, type ActDocument, type ActProps } from '../use-act';
import { ConditionChoice } from './condition-choice';
import { OutcomeFields, outcomesInput, type OutcomeValues } from './outcome-fields';
import { SentenceField } from './sentence-field';
import { topicsOf } from './topics-of';

interface Reasoned {
  readonly reason: string;
  readonly conditionId?: string | null;
  readonly outcomes?: readonly OutcomeInput[] | null;
}

/** Acts that ask for a reason of a list. */
export const reasonActs: Readonly<Record<string, ActDocument<Reasoned>>> = {
  decline: DeclineHandoverDocument,
  putOnWaitingList: PutOnWaitingListDocument,
  placeDoesNotHold: PutOnWaitingListDocument,
  withdraw: WithdrawHandoverDocument,
  withdrawPlace: WithdrawPlaceDocument,
  close: CloseHandoverDocument,
  confirmDeletion: ConfirmDeletionDocument,
};

interface Values extends OutcomeValues {
  reason: string;
  conditionId: string;
  sentence: string;
  sentenceConfirmed: boolean;
}

/**
 * One of {@link reasonActs}, or that the person did not come. The reasons come from the API: what a service may decline
 * by depends on what it is.
 */
export const ReasonAct = ({
  document = DeclineHandoverDocument,
  ...props
}: ActProps & { readonly document?: ActDocument<Reasoned> }) => {
  const { t } = useTranslation('handover');
  const reasons = useReading(MoveReasonsDocument, { handoverId: props.handoverId, act: props.act });
  const explaining = useAct(document, props);
  const absence = useAct(ReportArrivalDocument, props);
  const isAbsence = props.act === 'doNotArrive';
  const isClose = props.act === 'close';
  const possible = useReading(ReportPossibleDocument, { handoverId: props.handoverId }, { when: isClose });
  const { isRunning, failure, refusal } = isAbsence ? absence : explaining;
  const { register, handleSubmit, getValues, control, formState } = useForm<Values>({
    defaultValues: { reason: '', conditionId: '', sentence: '', sentenceConfirmed: false, outcomes: {} },
    shouldFocusError: false,
  });
  const reason = useWatch({ control, name: 'reason' });
  const [sent, setSent] = useState('');
  const outcomesTitle = useId();
  if (reasons.error) return <FailureNote failure={reasons.error} again={() => void reasons.refetch()} />;
  if (possible.error) return <FailureNote failure={possible.error} again={() => void possible.refetch()} />;
  if (!reasons.data || (isClose && !possible.data)) return <Loading />;
  const topics = topicsOf(possible.data?.reportRecipients ?? []);
  const chosen = reasons.data.moveReasons.find(({ code }) => code === reason);
  const conditions = chosen?.conditions ?? [];
  const marked = findingsOf(refusal, 'sentence').length > 0;
  const submit = (): void => {
    const { conditionId, sentence, sentenceConfirmed, outcomes } = getValues();
    setSent(sentence.trim());
    const explained = chosen?.needsSentence
      ? { sentence: sentence.trim(), sentenceConfirmed: marked && sentenceConfirmed }
      : {};
    const named = conditions.length > 0 ? { conditionId } : {};
    const reached = topics.length > 0 ? { outcomes: outcomesInput({ outcomes }) } : {};
    void (isAbsence
      ? absence.act({ arrived: false, on: null, reason })
      : explaining.act({ reason, ...named, ...explained, ...reached }));
  };
  const { errors } = formState;
  return (
    <ActFrame
      isRunning={isRunning}
      failure={failure}
      act={props.act}
      onBack={props.onBack}
      check={() => isFilledIn(handleSubmit)}
      onSubmit={submit}
      refusal={marked ? null : refusal}
    >
      <ErrorSummary errors={errors} tries={formState.submitCount} />
      <RadioField
        label={t('acts.reason')}
        error={errors.reason?.message}
        choices={reasons.data.moveReasons.map(({ code, text }) => ({ value: code, label: text }))}
        {...register('reason', { required: t('acts.chooseReason') })}
      />
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
      {topics.length > 0 ? (
        <section className="stack" aria-labelledby={outcomesTitle}>
          <h4 id={outcomesTitle}>{t('acts.outcomesTitle')}</h4>
          <OutcomeFields topics={topics} register={register} />
        </section>
      ) : null}
    </ActFrame>
  );
};
