import { useTranslation } from 'react-i18next';
import { CheckField, SelectField } from '../../forms/field';
import type { Narrowed } from './narrowed-filters';

const places = ['district', 'region', 'everywhere'] as const;

/** Where is looked, and whether who is full is left out. Used at once. */
export const PlaceNarrowing = ({
  narrowed: { where, withPlace },
  hasDistrict,
  onNarrow,
}: {
  readonly narrowed: Narrowed;
  readonly hasDistrict: boolean;
  readonly onNarrow: (narrowed: Narrowed) => void;
}) => {
  const { t } = useTranslation('need');
  return (
    <>
      <SelectField
        label={t('narrow.where')}
        value={hasDistrict ? where : 'everywhere'}
        disabled={!hasDistrict}
        onChange={({ currentTarget }) =>
          onNarrow({ withPlace, where: places.find((one) => one === currentTarget.value) ?? 'everywhere' })
        }
      >
        {places.map((place) => (
          <option key={place} value={place}>
            {t(`narrow.${place}`)}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={t('narrow.withPlace')}
        hint={t('narrow.withPlaceHint')}
        checked={withPlace}
        onChange={({ currentTarget }) => onNarrow({ where, withPlace: currentTarget.checked })}
      />
    </>
  );
};
