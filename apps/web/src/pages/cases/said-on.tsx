import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/field';
import { today } from '../../words/dates';
import { pragueInstant } from '../handover/prague-instant';

/**
 * The instant the API takes for a day on which something was said: null stands for now. Of another day nobody knows the
 * hour.
 */
export const saidAt = (day: string): string | null =>
  day === '' || day >= today() ? null : pragueInstant(day, '12:00');

/** Asks on which day the client said or wrote it. */
export const SaidOn = ({
  day,
  error,
  onChange,
}: {
  readonly day: string;
  readonly error: string | undefined;
  readonly onChange: (day: string) => void;
}) => {
  const { t } = useTranslation('cases');
  return (
    <TextField
      type="date"
      label={t('agreements.when')}
      max={today()}
      error={error}
      value={day}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
};
