import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';

/** How the list of services is narrowed. */
export interface Narrowed {
  readonly text: string;
  readonly where: 'district' | 'region' | 'everywhere';
  /** Leaves out what is known to be full on the day of release. */
  readonly withPlace: boolean;
}

const places = ['district', 'region', 'everywhere'] as const;

/** Words, place and room. Words are used when sent; the rest at once. */
export const Narrowing = ({
  narrowed,
  hasDistrict,
  onNarrow,
}: {
  readonly narrowed: Narrowed;
  readonly hasDistrict: boolean;
  readonly onNarrow: (narrowed: Narrowed) => void;
}) => {
  const { t } = useTranslation('need');
  return (
    <form
      role="search"
      aria-label={t('narrow.title')}
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('words');
        onNarrow({ ...narrowed, text: typeof typed === 'string' ? typed.trim() : '' });
      }}
    >
      <div className="narrowing">
        <TextField
          label={t('narrow.words')}
          hint={t('narrow.wordsHint')}
          name="words"
          type="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={narrowed.text}
        />
        <Button nativeType="submit">{t('narrow.search')}</Button>
      </div>
      <SelectField
        label={t('narrow.where')}
        value={hasDistrict ? narrowed.where : 'everywhere'}
        disabled={!hasDistrict}
        onChange={({ currentTarget }) =>
          onNarrow({ ...narrowed, where: places.find((one) => one === currentTarget.value) ?? 'everywhere' })
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
        checked={narrowed.withPlace}
        onChange={({ currentTarget }) => onNarrow({ ...narrowed, withPlace: currentTarget.checked })}
      />
    </form>
  );
};
