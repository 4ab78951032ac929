import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { AreaField, RadioField, TextField } from '../../forms/field';
import { findingsOf } from '../../forms/findings';
import { FindingsNote } from '../../forms/findings-note';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { LeaveGuard } from '../../parts/leave-guard';
import { Outcome } from '../../parts/outcome';
import { useLeaving } from '../../parts/use-leaving';
import { today } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { ConditionChoice, type NameableCondition } from '../handover/acts/condition-choice';
import { AnswerByLinkDocument } from './received.documents';

interface Reason {
  readonly code: string;
  readonly text: string;
  readonly needsSentence: boolean;
  readonly conditions: readonly NameableCondition[];
}

const written = new Set(['question', 'reply']);
const final = new Set(['declined', 'place_withdrawn', 'not_arrived', 'closed']);

/** The form of one answer by link: what it needs, and a last question before what cannot be taken back. */
export const LinkAnswerForm = ({
  held,
  answer,
  reasons,
  onBack,
  onDone,
}: {
  readonly held: { readonly token: string; readonly reference: string };
  readonly answer: string;
  readonly reasons: readonly Reason[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation(['received', 'handover', 'frame']);
  const said = useSaid('received');
  const { run, isRunning, refusal, failure } = useCommand(AnswerByLinkDocument);
  const { key, next } = useCommandKey();
  const { register, handleSubmit, control, formState } = useForm({
    defaultValues: { text: '', reason: '', conditionId: '', from: '', on: today(), confirmed: false },
  });
  const [asking, setAsking] = useState<(() => void) | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isWritten = written.has(answer);
  const [reason, typed] = useWatch({ control, name: ['reason', 'text'] });
  const { needsSentence = false, conditions = [] } = reasons.find(({ code }) => code === reason) ?? {};
  const path = isWritten ? 'text' : 'sentence';
  const isMarked = findingsOf(refusal, path).length > 0;
  const required = t('frame:required');
  const send = handleSubmit(({ text, reason, conditionId, from, on, confirmed }) => {
    const input = {
      ...held,
      key: key(),
      answer,
      text: isWritten ? text.trim() : null,
      sentence: needsSentence ? text.trim() : null,
      reason: reason || null,
      conditionId: conditions.length > 0 ? conditionId : null,
      from: answer === 'offered' ? from || null : null,
      on: answer === 'arrived' ? on : null,
      confirmed: isMarked && confirmed,
    };
    const go = (): void => {
      setAsking(null);
      void run({ input }).then((done) => {
        if (!done) return;
        next();
        onDone();
      });
    };
    if (final.has(answer)) setAsking(() => go);
    else go();
  });
  const { errors } = formState;
  const { leave, question } = useLeaving(formState.isDirty, onBack);
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void send(event)}>
      <LeaveGuard when={formState.isDirty && !isRunning} />
      <h3 ref={heading} tabIndex={-1}>
        {said('byLink', answer)}
      </h3>
      {reasons.length > 0 ? (
        <RadioField
          label={t('link.reason')}
          error={errors.reason?.message}
          choices={reasons.map(({ code, text }) => ({ value: code, label: text }))}
          {...register('reason', { required: t('handover:acts.chooseReason') })}
        />
      ) : null}
      <ConditionChoice
        conditions={conditions}
        error={errors.conditionId?.message}
        box={register('conditionId', {
          validate: (id) => conditions.length === 0 || id !== '' || t('handover:acts.chooseCondition'),
        })}
      />
      {isWritten || needsSentence ? (
        <AreaField
          label={isWritten ? t('link.text') : t('handover:acts.sentence')}
          hint={t('handover:acts.letters')}
          maxLength={isWritten ? 300 : 200}
          error={errors.text?.message}
          {...register('text', { validate: (text) => text.trim() !== '' || required })}
        />
      ) : null}
      <FindingsNote refusal={refusal} field={path} text={typed.trim()} box={register('confirmed')} />
      {answer === 'offered' ? (
        <TextField
          label={t('link.from')}
          hint={t('handover:acts.fromHint')}
          optional
          type="date"
          min={today()}
          {...register('from')}
        />
      ) : null}
      {answer === 'arrived' ? (
        <TextField label={t('link.on')} type="date" max={today()} {...register('on', { required })} />
      ) : null}
      <Outcome refusal={isMarked ? null : refusal} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('link.send')}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t('link.other')}
        </Button>
      </div>
      {question}
      <Dialog title={t('link.sure')} open={asking !== null} onClose={() => setAsking(null)}>
        <p>{t('link.grave')}</p>
        <p className="row">
          <Button look="main" onClick={() => asking?.()}>
            {t('link.send')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            {t('frame:back')}
          </Button>
        </p>
      </Dialog>
    </form>
  );
};
