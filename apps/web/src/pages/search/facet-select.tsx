import { useTranslation } from 'react-i18next';
import { SelectField } from '../../forms/field';
import type { FacetLineFragment } from './search.documents';

/** One value of a facet, or any. */
export const FacetSelect = ({
  label,
  values,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly values: readonly FacetLineFragment[];
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}) => {
  const { t } = useTranslation('search');
  const said = values.filter(({ code }) => code !== '?');
  if (said.length === 0 && !chosen) return null;
  return (
    <SelectField label={label} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
      <option value="">{t('filters.any')}</option>
      {chosen && !said.some(({ code }) => code === chosen) ? (
        <option value={chosen}>{t('filters.chosenWithout')}</option>
      ) : null}
      {said.map((value) => (
        <option key={value.code} value={value.code}>
          {value.label} ({value.count})
        </option>
      ))}
    </SelectField>
  );
};
