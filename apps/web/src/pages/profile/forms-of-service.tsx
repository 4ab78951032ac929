import { useFieldArray, useWatch, type Control, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '../../forms/field';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { useLabels } from '../../words/use-labels';
import type { AreasValues } from './areas-values';

interface Wiring {
  readonly control: Control<AreasValues>;
  readonly register: UseFormRegister<AreasValues>;
}
const days = [1, 2, 3, 4, 5, 6, 7] as const;

const HoursOf = ({ control, register, at }: Wiring & { readonly at: number }) => {
  const { t } = useTranslation('profile');
  const { fields, append, remove } = useFieldArray({ control, name: `forms.${at}.hours` });
  return (
    <>
      {fields.map((field, index) => {
        const name = `forms.${at}.hours.${index}` as const;
        return (
          <div key={field.id} className="profile-hours">
            <SelectField label={t('hours.day')} {...register(`${name}.day`)}>
              {days.map((day) => (
                <option key={day} value={String(day)}>
                  {t(`weekday.${day}`)}
                </option>
              ))}
            </SelectField>
            <TextField label={t('hours.from')} type="time" {...register(`${name}.from`)} />
            <TextField label={t('hours.to')} type="time" {...register(`${name}.to`)} />
            <TextField label={t('hours.note')} optional {...register(`${name}.note`)} />
            <Button look="quiet" size="s" onClick={() => remove(index)}>
              {t('hours.remove')}
              <span className="only-read"> {index + 1}</span>
            </Button>
          </div>
        );
      })}
      <p>
        <Button
          size="s"
          onClick={() => append({ day: String((fields.length % 7) + 1), from: '08:00', to: '16:00', note: '' })}
        >
          {t('hours.add')}
        </Button>
      </p>
    </>
  );
};

/** Forms in which a service is given, and when it is open in each. */
export const FormsOfService = ({ control, register }: Wiring) => {
  const { t } = useTranslation('profile');
  const labels = useLabels();
  const { fields, append, remove } = useFieldArray({ control, name: 'forms' });
  const written = useWatch({ control, name: 'forms' });
  const missing = labels.rows('service_form').filter(({ code }) => !written.some(({ form }) => form === code));
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack-s profile-item">
          <legend>{labels.of('service_form', field.form)}</legend>
          <CheckField label={t('hours.nonstop')} {...register(`forms.${index}.nonstop`)} />
          {written[index]?.nonstop ? null : <HoursOf control={control} register={register} at={index} />}
          <div>
            <Button look="danger" size="s" onClick={() => remove(index)}>
              <ActOn act={t('area.removeForm')} what={labels.of('service_form', field.form)} />
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        {missing.map(({ code, label }) => (
          <Button key={code} size="s" onClick={() => append({ form: code, nonstop: false, hours: [] })}>
            {t('area.addForm', { form: label })}
          </Button>
        ))}
      </div>
    </>
  );
};
