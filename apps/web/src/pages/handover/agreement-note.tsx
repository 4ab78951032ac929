import { useTranslation } from 'react-i18next';
import { Message } from '../../parts/message';
import { dayInWords, daysAfter, today } from '../../words/dates';
import type { Opened } from './use-handover';

/** Days before the last one from which on it is said aloud. */
const saidDaysBefore = 7;

/** The agreement a request stands on has run out, or will soon: what that means for this side, and what to do. */
export const AgreementNote = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const { side, agreementRanOut, agreedUntil } = handover;
  if (agreementRanOut)
    return (
      <Message tone={side === 'sender' ? 'bad' : 'careful'}>
        <p>
          <strong>{t('agreement.ranOut')}</strong>
        </p>
        <p>{t(side === 'sender' ? 'agreement.prolong' : 'agreement.wait')}</p>
      </Message>
    );
  if (!agreedUntil || agreedUntil > daysAfter(today(), saidDaysBefore)) return null;
  return (
    <Message tone="careful">
      <p>{t('agreement.ends', { day: dayInWords(agreedUntil) })}</p>
    </Message>
  );
};
