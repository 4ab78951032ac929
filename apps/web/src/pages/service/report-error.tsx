import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../api/refusal';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { ErrorSummary } from '../../forms/error-summary';
import { AreaField, SelectField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Outcome } from '../../parts/outcome';
import { labelOf } from '../../words/label-of';
import { ProfilePartsDocument, ReportErrorDocument } from './service.documents';

const longest = 500;
const fields = ['part', 'note'] as const;

/** What is wrong in a profile, for its owner and the coordinator. Nothing about a client belongs there. */
export const ReportError = ({ serviceId }: { readonly serviceId: string }) => {
  const { t } = useTranslation(['service', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  const { data } = useReading(ProfilePartsDocument, {}, { when: isOpen });
  const { run, refusal, failure, isRunning, forget } = useCommand(ReportErrorDocument);
  const { register, handleSubmit, setError, formState, reset } = useForm({
    defaultValues: { part: '', note: '' },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const rest = useFieldRefusal(refusal, setError, fields);
  const parts = data?.codeLists.lists.find(({ name }) => name === 'profile_part')?.rows ?? [];
  const close = (): void => {
    setOpen(false);
    forget();
    reset();
  };
  const send = handleSubmit(async ({ part, note }) => {
    const made = await run({ input: { serviceId, part, note } });
    if (made === null || isRefusal(made)) return;
    setSent(true);
    close();
  });
  const required = t('frame:required');
  return (
    <div className="stack-s">
      <div>
        <Button size="s" onClick={() => setOpen(true)}>
          {t('report.open')}
        </Button>
      </div>
      <p role="status">{isSent ? t('report.sent') : null}</p>
      <FormDialog title={t('report.title')} open={isOpen} onClose={close}>
        <form className="stack" noValidate onSubmit={(event) => void send(event)}>
          <p>{t('report.text')}</p>
          <ErrorSummary errors={errors} tries={submitCount} />
          <SelectField label={t('report.part')} error={errors.part?.message} {...register('part', { required })}>
            <option value="">{t('report.choose')}</option>
            {parts.map((part) => (
              <option key={part.code} value={part.code}>
                {labelOf(part)}
              </option>
            ))}
          </SelectField>
          <AreaField
            label={t('report.note')}
            hint={t('report.noteHint')}
            error={errors.note?.message}
            maxLength={longest}
            {...register('note', { required })}
          />
          <Outcome refusal={rest} failure={failure} />
          <p className="row">
            <Button look="main" nativeType="submit" disabled={isRunning}>
              {t('report.send')}
            </Button>
            <CancelButton />
          </p>
        </form>
      </FormDialog>
    </div>
  );
};
