import { useTranslation } from 'react-i18next';
import { SelectField } from '../../forms/field';
import { WhoSpoke } from '../../forms/who-spoke';

const expressions = ['paper', 'electronic', 'spoken_witness', 'spoken_interpreter'] as const;

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
