import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../forms/field';
import { Written } from '../../parts/written';
import type { OwnServices } from './use-services';

/** Which services somebody is to look after; none ticked means all of them. */
export const ServiceChoice = ({
  services,
  field,
}: {
  readonly services: OwnServices['all'];
  readonly field: UseFormRegisterReturn;
}) => {
  const { t } = useTranslation('members');
  if (services.length < 2) return null;
  return (
    <fieldset className="field-choices">
      <legend>{t('narrow.legend')}</legend>
      <p className="field-hint">{t('narrow.hint')}</p>
      {services.map(({ id, name }) => (
        <CheckField key={id} label={<Written>{name}</Written>} value={id} {...field} />
      ))}
    </fieldset>
  );
};
