import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../api/refusal';
import { useCommand } from '../../api/use-command';
import { AreaField, CheckField, RadioField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { useLabels } from '../../words/use-labels';
import { RecordVerificationDocument } from './service.documents';

const methods = ['phone', 'visit', 'document'] as const;
const results = ['confirmed', 'wrong', 'not_reached', 'corrected'] as const;
const longest = 500;
const fields = ['parts', 'method', 'result', 'note'] as const;

interface Values {
  readonly parts: readonly string[];
  readonly method: (typeof methods)[number];
  readonly result: (typeof results)[number];
  readonly note: string;
}
const empty: Values = { parts: [], method: 'phone', result: 'confirmed', note: '' };

/** Writes down that somebody called (or went, or saw a document) and what they found about parts of a profile. */
export const RecordVerification = ({
  serviceId,
  serviceName,
}: {
  readonly serviceId: string;
  /** Where several services stand on one page: said to those who do not see which one the button belongs to. */
  readonly serviceName?: string;
}) => {
  const { t } = useTranslation(['service', 'frame']);
  const labels = useLabels();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const { run, refusal, failure, isRunning, forget } = useCommand(RecordVerificationDocument);
  const { register, handleSubmit, setError, formState, reset } = useForm<Values>({ defaultValues: empty });
  const { errors } = formState;
  const rest = useFieldRefusal(refusal, setError, fields);
  const close = (): void => {
    setOpen(false);
    forget();
    reset(empty);
  };
  const send = handleSubmit(async ({ parts, method, result, note }) => {
    if (parts.length === 0) {
      setError('parts', { message: t('verify.choosePart') });
      return;
    }
    const text = note.trim();
    const made = await run({ input: { serviceId, parts, method, result, ...(text ? { note: text } : {}) } });
    if (made === null || isRefusal(made)) return;
    setDone(true);
    close();
  });
  return (
    <div className="stack-s">
      <div>
        <Button size="s" onClick={() => setOpen(true)}>
          {serviceName === undefined ? t('verify.open') : <ActOn act={t('verify.open')} what={serviceName} />}
        </Button>
      </div>
      <p role="status">{isDone ? t('verify.done') : null}</p>
      <FormDialog title={t('verify.title')} open={isOpen} onClose={close}>
        <form className="stack" noValidate onSubmit={(event) => void send(event)}>
          <p>{t('verify.text')}</p>
          <fieldset className="field-choices">
            <legend>{t('verify.parts')}</legend>
            {labels.rows('profile_part').map(({ code, label }) => (
              <CheckField key={code} label={label} value={code} {...register('parts')} />
            ))}
          </fieldset>
          {errors.parts?.message ? <Message tone="bad">{errors.parts.message}</Message> : null}
          <RadioField
            label={t('verify.method')}
            error={errors.method?.message}
            choices={methods.map((value) => ({ value, label: t(`verify.by.${value}`) }))}
            {...register('method')}
          />
          <RadioField
            label={t('verify.result')}
            error={errors.result?.message}
            choices={results.map((value) => ({ value, label: t(`verify.found.${value}`) }))}
            {...register('result')}
          />
          <AreaField
            label={t('verify.note')}
            hint={t('verify.noteHint')}
            optional
            error={errors.note?.message}
            maxLength={longest}
            rows={3}
            {...register('note')}
          />
          <Outcome refusal={rest} failure={failure} />
          <p className="row">
            <Button look="main" nativeType="submit" disabled={isRunning}>
              {t('verify.send')}
            </Button>
            <CancelButton />
          </p>
        </form>
      </FormDialog>
    </div>
  );
};
