import { useTranslation } from 'react-i18next';
import { SelectField } from './field';

const people = ['subject', 'guardian', 'both'] as const;

/** Asks who spoke: the client, the guardian or both. */
export const WhoSpoke = ({
  label,
  by,
  onChange,
}: {
  readonly label: string;
  readonly by: string;
  readonly onChange: (by: string) => void;
}) => {
  const { t } = useTranslation('frame');
  return (
    <SelectField label={label} value={by} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {people.map((one) => (
        <option key={one} value={one}>
          {t(`whoSpoke.${one}`)}
        </option>
      ))}
    </SelectField>
  );
};
