import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { today } from '../../words/dates';
import type { Pause, UnitAct } from './acts';

const common = ['full', 'holidays', 'repairs', 'staff', 'quarantine', 'other'] as const;
const fields = ['reason', 'from', 'until'] as const;
interface Values {
  readonly common: (typeof common)[number];
  readonly reason: string;
  readonly from: string;
  readonly until: string;
}

/** From when until when a unit takes nobody, and why. */
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
  const { t } = useTranslation(['places', 'frame']);
  const { register, handleSubmit, control, setError, formState } = useForm<Values>({
    defaultValues: { common: 'full', reason: '', from: today(), until: '' },
  });
  const { errors } = formState;
  const isOther = useWatch({ control, name: 'common' }) === 'other';
  const rest = useFieldRefusal(act.refusal, setError, fields);
  const send = handleSubmit(async (values) => {
    const reason = values.common === 'other' ? values.reason.trim() : t(`pause.reasons.${values.common}`);
    const isDone = await act.run({
      reason,
      ...(values.from ? { from: values.from } : {}),
      ...(values.until ? { until: values.until } : {}),
    });
    if (isDone) onClose();
  });
  return (
    <Dialog title={t('pause.title', { unit: unitName })} open={open} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void send(event)} noValidate>
        <p>{t('pause.text')}</p>
        <RadioField
          label={t('pause.reason')}
          {...register('common')}
          choices={common.map((value) => ({ value, label: t(`pause.reasons.${value}`) }))}
        />
        {isOther ? (
          <TextField
            label={t('pause.own')}
            hint={t('pause.ownHint')}
            error={errors.reason?.message}
            maxLength={300}
            {...register('reason', { required: t('frame:required') })}
          />
        ) : null}
        <div className="grid">
          <TextField label={t('pause.from')} type="date" error={errors.from?.message} {...register('from')} />
          <TextField
            label={t('pause.until')}
            hint={t('pause.untilHint')}
            optional
            type="date"
            error={errors.until?.message}
            {...register('until')}
          />
        </div>
        <Outcome refusal={rest} failure={act.failure} />
        <div className="row">
          <Button look="main" nativeType="submit" disabled={act.isRunning}>
            {t('pause.do')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
