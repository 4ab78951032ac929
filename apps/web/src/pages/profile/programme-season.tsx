import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../forms/field';
import { language } from '../../words/words';
import type { ProgrammeValues } from './programme-values';

const monthName = (month: number): string =>
  new Intl.DateTimeFormat(language() === 'cs' ? 'cs-CZ' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2027, month, 1)),
  );
const months = Array.from({ length: 12 }, (_, month) => month);

/** From which day to which day of every year a service works. */
export const ProgrammeSeason = ({
  register,
  errors,
}: {
  readonly register: UseFormRegister<ProgrammeValues>;
  readonly errors: FieldErrors<ProgrammeValues>;
}) => {
  const { t } = useTranslation('profile');
  return (
    <div className="grid">
      {(['seasonFrom', 'seasonTo'] as const).map((end) => (
        <fieldset key={end} className="field-choices">
          <legend>{t(`programme.${end}`)}</legend>
          <div className="profile-year-day">
            <TextField label={t('programme.day')} inputMode="numeric" maxLength={2} {...register(`${end}.day`)} />
            <SelectField label={t('programme.month')} error={errors[end]?.month?.message} {...register(`${end}.month`)}>
              <option value="">{t('programme.noMonth')}</option>
              {months.map((month) => (
                <option key={month} value={String(month + 1).padStart(2, '0')}>
                  {monthName(month)}
                </option>
              ))}
            </SelectField>
          </div>
        </fieldset>
      ))}
    </div>
  );
};
