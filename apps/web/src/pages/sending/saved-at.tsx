import { useTranslation } from 'react-i18next';
import { momentInWords } from '../../words/dates';

/** A quiet word that what was typed is kept. */
export const SavedAt = ({ at }: { readonly at: Date | null }) => {
  const { t } = useTranslation('sending');
  return (
    <p className="quiet small" role="status">
      {at ? t('saved', { time: momentInWords(at.toISOString()).split(' ').at(-1) ?? '' }) : ''}
    </p>
  );
};
