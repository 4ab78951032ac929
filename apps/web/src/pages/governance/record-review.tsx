import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { AreaField, RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Outcome } from '../../parts/outcome';
import { today } from '../../words/dates';
import { RecordLegalReviewDocument, type RuleShownFragment } from './matrix.documents';
import { useRuleName } from './rule-words';

interface Values {
  readonly agrees: 'yes' | 'no' | '';
  readonly reviewer: string;
  readonly reviewedOn: string;
  readonly note: string;
}
const fields = ['reviewer', 'reviewedOn', 'note'] as const;

/** Writes down what a lawyer said of a rule. */
export const RecordReview = ({ rule }: { readonly rule: RuleShownFragment }) => {
  const { t } = useTranslation(['governance', 'frame']);
  const name = useRuleName()(rule);
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning, refusal, failure, forget } = useCommand(RecordLegalReviewDocument);
  const { register, handleSubmit, setError, reset, formState } = useForm<Values>({
    defaultValues: { agrees: '', reviewer: '', reviewedOn: today(), note: '' },
  });
  const { errors } = formState;
  const rest = useFieldRefusal(refusal, setError, fields);
  const required = { required: t('frame:required') };
  const close = (): void => {
    forget();
    reset();
    setOpen(false);
  };
  const send = handleSubmit(async ({ agrees, reviewer, reviewedOn, note }) => {
    const said = { reviewer: reviewer.trim(), reviewedOn, note: note.trim() || null };
    if (await run({ input: { cellId: rule.id, agrees: agrees === 'yes', ...said } })) close();
  });
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        <ActOn act={t('review.open')} what={name} />
      </Button>
      <FormDialog title={t('review.title', { rule: name })} open={isOpen} onClose={close}>
        <form className="stack" noValidate onSubmit={(event) => void send(event)}>
          <p>{t('review.follows')}</p>
          <RadioField
            label={t('review.outcome')}
            error={errors.agrees?.message}
            choices={[
              { value: 'yes', label: t('review.agrees') },
              { value: 'no', label: t('review.disagrees') },
            ]}
            {...register('agrees', required)}
          />
          <TextField
            label={t('review.reviewer')}
            hint={t('review.reviewerHint')}
            error={errors.reviewer?.message}
            {...register('reviewer', required)}
          />
          <TextField
            label={t('review.on')}
            type="date"
            error={errors.reviewedOn?.message}
            {...register('reviewedOn', required)}
          />
          <AreaField label={t('review.note')} optional error={errors.note?.message} {...register('note')} />
          <Outcome refusal={rest} failure={failure} />
          <div className="row">
            <Button look="main" nativeType="submit" disabled={isRunning}>
              {t('review.do')}
            </Button>
            <CancelButton />
          </div>
        </form>
      </FormDialog>
    </>
  );
};
