import { useFieldArray, type Control, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/field';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import type { ProgrammeValues } from './programme-values';

/** Runs of a programme: each with its beginning, end, enrolment and size. */
export const ProgrammeRuns = ({
  control,
  register,
  errors,
  onChanged,
}: {
  readonly control: Control<ProgrammeValues>;
  readonly register: UseFormRegister<ProgrammeValues>;
  readonly errors: FieldErrors<ProgrammeValues>;
  /** A run was added or taken away, which no field says. */
  readonly onChanged: () => void;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const { fields, append, remove } = useFieldArray({ control, name: 'runs' });
  return (
    <>
      {fields.map((field, index) => {
        const name = `runs.${index}` as const;
        const wrong = errors.runs?.[index];
        const day = (which: 'endsOn' | 'enrolmentUntil') => (
          <TextField
            label={t(`programme.${which}`)}
            optional
            type="date"
            error={wrong?.[which]?.message}
            {...register(`${name}.${which}`)}
          />
        );
        const legend = t('programme.run', { number: index + 1 });
        return (
          <fieldset key={field.id} className="stack-s profile-item">
            <legend>{legend}</legend>
            <div className="grid">
              <TextField
                label={t('programme.startsOn')}
                type="date"
                error={wrong?.startsOn?.message}
                {...register(`${name}.startsOn`, {
                  required: t('frame:requiredOf', { field: t('programme.startsOn') }),
                })}
              />
              {day('endsOn')}
              {day('enrolmentUntil')}
              <TextField
                label={t('programme.size')}
                optional
                inputMode="numeric"
                error={wrong?.size?.message}
                {...register(`${name}.size`, { pattern: { value: /^\d{0,4}$/, message: t('wholeNumber') } })}
              />
            </div>
            <TextField
              label={t('programme.note')}
              optional
              maxLength={500}
              error={wrong?.note?.message}
              {...register(`${name}.note`)}
            />
            <div>
              <Button
                look="danger"
                size="s"
                onClick={() => {
                  remove(index);
                  onChanged();
                }}
              >
                <ActOn act={t('programme.removeRun')} what={legend} />
              </Button>
            </div>
          </fieldset>
        );
      })}
      <p>
        <Button
          onClick={() => {
            append({ startsOn: '', endsOn: '', enrolmentUntil: '', size: '', note: '' });
            onChanged();
          }}
        >
          {t('programme.addRun')}
        </Button>
      </p>
    </>
  );
};
