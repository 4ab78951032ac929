import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import type { Narrowed } from './narrowed-filters';
import { PlaceNarrowing } from './place-narrowing';

/** Words, place and room. Words are used when sent; the rest at once. */
export const Narrowing = ({
  words,
  narrowed,
  hasDistrict,
  onWords,
  onNarrow,
}: {
  readonly words: string;
  readonly narrowed: Narrowed;
  readonly hasDistrict: boolean;
  readonly onWords: (words: string) => void;
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
        onWords(typeof typed === 'string' ? typed.trim() : '');
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
          defaultValue={words}
        />
        <Button nativeType="submit">{t('narrow.search')}</Button>
      </div>
      <PlaceNarrowing narrowed={narrowed} hasDistrict={hasDistrict} onNarrow={onNarrow} />
    </form>
  );
};
