import { useTranslation } from 'react-i18next';
import { dayInWords, today } from './dates';
import { deadlineWords } from './deadline';
import { useSaid } from './use-said';

/** A deadline as a part of a sentence: "do pátku 26. 3. 2027", "2 dny po termínu". Needs the words of `work`. */
export const useDeadline = (): ((deadline: string) => string) => {
  const said = useSaid('work');
  const { t } = useTranslation('work');
  return (deadline) => {
    const { key, weekday, count } = deadlineWords(deadline, today());
    const day = dayInWords(deadline);
    return key === 'late'
      ? t('deadline.late', { count })
      : said('deadline', key, { day, weekday: said('weekday', `d${String(weekday)}`) });
  };
};
