import { useTranslation } from 'react-i18next';

/** For whom a service is: who and how old, as far as it is said; empty where nothing is. */
export const useForWhom = ({
  sexes,
  ageFrom,
  ageTo,
}: {
  readonly sexes: readonly { readonly code: string }[] | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}): string => {
  const { t } = useTranslation('search');
  const [one, other] = sexes ?? [];
  const who = one === undefined ? null : other ? t('everybody') : one.code === 'woman' ? t('women') : t('men');
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
