import { useTranslation } from 'react-i18next';
import { SelectField } from '../../forms/field';
import type { CountMeaning } from './facet-list';
import type { FacetLineFragment } from './search.documents';

/** One value of a facet, or any. */
export const FacetSelect = ({
  label,
  values,
  chosen,
  says = 'left',
  lang,
  onChoose,
}: {
  readonly label: string;
  readonly values: readonly FacetLineFragment[];
  readonly chosen: string | null;
  readonly says?: Exclude<CountMeaning, 'nothing'>;
  /** What the values are called in, where it is not the language of the page: places have one name. */
  readonly lang?: 'cs';
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
        <option key={value.code} value={value.code} lang={lang}>
          {value.label} ({says === 'stated' ? t('filters.stated', { count: value.count }) : value.count})
        </option>
      ))}
    </SelectField>
  );
};
