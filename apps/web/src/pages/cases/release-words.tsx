import { useTranslation } from 'react-i18next';
import { dayInWords } from '../../words/dates';

/** When somebody leaves, in words. */
export const ReleaseWords = ({
  release,
}: {
  readonly release: { readonly earliest: string; readonly latest: string; readonly certain: boolean } | null;
}) => {
  const { t } = useTranslation('cases');
  if (!release) return <>{t('release.unknown')}</>;
  const { earliest, latest, certain } = release;
  return (
    <>
      {earliest === latest
        ? dayInWords(earliest)
        : t('release.between', { from: dayInWords(earliest), to: dayInWords(latest) })}{' '}
      <span className="quiet">({t(certain ? 'release.certain' : 'release.notCertain')})</span>
    </>
  );
};
