import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Outcome } from '../../parts/outcome';
import { today } from '../../words/dates';
import type { Pause, UnitAct } from './acts';

const common = ['full', 'holidays', 'repairs', 'staff', 'quarantine', 'other'] as const;
const lengths = ['untilDay', 'untilReopened'] as const;
const fields = ['reason', 'from', 'until'] as const;
interface Values {
  /** Empty until it is chosen: nobody is to be turned away by a reason or for a time that was not said. */
  readonly common: '' | (typeof common)[number];
  readonly reason: string;
  readonly from: string;
  readonly length: '' | (typeof lengths)[number];
  readonly until: string;
}

const PauseForm = ({ act, onClose }: { readonly act: UnitAct<Pause>; readonly onClose: () => void }) => {
  const { t } = useTranslation(['places', 'frame']);
  const { register, handleSubmit, control, setError, formState } = useForm<Values>({
    defaultValues: { common: '', reason: '', from: today(), length: '', until: '' },
  });
  const { errors } = formState;
  const [chosen, length] = useWatch({ control, name: ['common', 'length'] });
  const rest = useFieldRefusal(act.refusal, setError, fields);
  const required = t('frame:required');
  const send = handleSubmit(async (values) => {
    if (values.common === '') return;
    const reason = values.common === 'other' ? values.reason.trim() : t(`pause.reasons.${values.common}`);
    const isDone = await act.run({
      reason,
      ...(values.from ? { from: values.from } : {}),
      ...(values.length === 'untilDay' ? { until: values.until } : {}),
    });
    if (isDone) onClose();
  });
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <p>{t('pause.text')}</p>
      <RadioField
        label={t('pause.reason')}
        error={errors.common?.message}
        {...register('common', { required })}
        choices={common.map((value) => ({ value, label: t(`pause.reasons.${value}`) }))}
      />
      {chosen === 'other' ? (
        <TextField
          label={t('pause.own')}
          hint={t('pause.ownHint')}
          error={errors.reason?.message}
          maxLength={300}
          {...register('reason', { required, shouldUnregister: true })}
        />
      ) : null}
      <TextField label={t('pause.from')} type="date" error={errors.from?.message} {...register('from')} />
      <RadioField
        label={t('pause.length')}
        error={errors.length?.message}
        {...register('length', { required })}
        choices={lengths.map((value) => ({ value, label: t(`pause.${value}`) }))}
      />
      {length === 'untilDay' ? (
        <TextField
          label={t('pause.until')}
          type="date"
          error={errors.until?.message}
          {...register('until', { required, shouldUnregister: true })}
        />
      ) : null}
      <Outcome refusal={rest} failure={act.failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={act.isRunning}>
          {t('pause.do')}
        </Button>
        <CancelButton />
      </div>
    </form>
  );
};

/** From when until when a unit takes nobody, and why. Nothing is chosen before: a pause is never one tap. */
export const PauseDialog = ({
  unitName,
  act,
  open,
  onClose,
}: {
  readonly unitName: string;
  readonly act: UnitAct<Pause>;
  readonly open: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('places');
  return (
    <FormDialog title={t('pause.title', { unit: unitName })} open={open} onClose={onClose}>
      <PauseForm act={act} onClose={onClose} />
    </FormDialog>
  );
};
