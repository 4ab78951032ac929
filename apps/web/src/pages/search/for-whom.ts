import { useTranslation } from 'react-i18next';
import { labelOf, type CodeLabel } from '../../words/label-of';

/** For whom a service is: who and how old, as far as it is said; empty where nothing is. */
export const useForWhom = ({
  sexes,
  ageFrom,
  ageTo,
}: {
  readonly sexes: readonly CodeLabel[] | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}): string => {
  const { t } = useTranslation('search');
  const who = sexes === null ? null : sexes.length === 1 ? sexes.map(labelOf).join() : t('everybody');
  const age =
    ageFrom !== null && ageTo !== null
      ? t('age.between', { from: ageFrom, to: ageTo })
      : ageFrom !== null
        ? t('age.from', { from: ageFrom })
        : ageTo !== null
          ? t('age.to', { to: ageTo })
          : null;
  return [who, age].filter(Boolean).join(', ');
};
