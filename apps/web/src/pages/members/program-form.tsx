import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { RegisterMachineClientDocument } from './members.documents';
import { ServiceChoice } from './service-choice';
import type { OwnServices } from './use-services';

interface Values {
  readonly label: string;
  readonly clientId: string;
  readonly services: readonly string[];
}
const fields = ['label', 'clientId', 'services'] as const;

/** Registers a program; the coordinator then confirms it. */
export const ProgramForm = ({ services }: { readonly services: OwnServices }) => {
  const { t } = useTranslation(['members', 'frame']);
  const { register, handleSubmit, setError, reset, formState } = useForm<Values>({
    defaultValues: { label: '', clientId: '', services: [] },
  });
  const { run, isRunning, refusal, failure } = useCommand(RegisterMachineClientDocument);
  const rest = useFieldRefusal(refusal, setError, fields);
  const [isDone, setDone] = useState(false);
  const { errors } = formState;
  const needed = (field: 'label' | 'clientId') => ({
    required: t('frame:requiredOf', { field: t(`programs.${field}`) }),
  });
  const send = handleSubmit(async ({ label, clientId, services: chosen }) => {
    const made = await run({ input: { label, clientId, ...(chosen.length > 0 ? { services: chosen } : {}) } });
    setDone(made !== null);
    if (made) reset();
  });
  return (
    <details className="panel">
      <summary>{t('programs.add')}</summary>
      <form className="stack" onSubmit={(event) => void send(event)} onChange={() => setDone(false)} noValidate>
        <p>{t('programs.text')}</p>
        <TextField
          label={t('programs.label')}
          hint={t('programs.labelHint')}
          error={errors.label?.message}
          maxLength={200}
          {...register('label', needed('label'))}
        />
        <TextField
          label={t('programs.clientId')}
          hint={t('programs.clientIdHint')}
          error={errors.clientId?.message}
          maxLength={200}
          autoComplete="off"
          {...register('clientId', needed('clientId'))}
        />
        <ServiceChoice services={services.all} field={register('services')} />
        <Outcome refusal={rest} failure={failure} />
        <div className="row">
          <Button nativeType="submit" disabled={isRunning}>
            {t('programs.register')}
          </Button>
          <span role="status">{isDone ? t('programs.registered') : ''}</span>
        </div>
      </form>
    </details>
  );
};
