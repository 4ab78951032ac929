import { useTranslation } from 'react-i18next';
import { SelectField } from '../../forms/field';

const people = ['subject', 'guardian', 'both'] as const;
const expressions = ['paper', 'electronic', 'spoken_witness', 'spoken_interpreter'] as const;

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
  const { t } = useTranslation('sending');
  return (
    <SelectField label={label} value={by} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {people.map((one) => (
        <option key={one} value={one}>
          {t(`form.who.${one}`)}
        </option>
      ))}
    </SelectField>
  );
};

/** Who answered a form of agreement, and in what way; the words of the API. */
export interface Agreed {
  readonly by: string;
  readonly expressed: string;
}

/** Asks how an agreement was expressed and by whom. */
export const HowAgreed = ({
  agreed,
  onChange,
}: {
  readonly agreed: Agreed;
  readonly onChange: (agreed: Agreed) => void;
}) => {
  const { t } = useTranslation('sending');
  return (
    <div className="form-grid">
      <SelectField
        label={t('form.expressed')}
        value={agreed.expressed}
        onChange={({ currentTarget }) => onChange({ ...agreed, expressed: currentTarget.value })}
      >
        {expressions.map((one) => (
          <option key={one} value={one}>
            {t(`form.how.${one}`)}
          </option>
        ))}
      </SelectField>
      <WhoSpoke label={t('form.by')} by={agreed.by} onChange={(by) => onChange({ ...agreed, by })} />
    </div>
  );
};
