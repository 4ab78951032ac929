import { useTranslation } from 'react-i18next';
import { dayInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { OfferOfCasePartsFragment } from './handover.documents';

/**
 * When and what a place is that is offered, in words; what its provider calls it stands beside, in the provider's
 * language.
 */
export const useOfferWords = (): ((offer: OfferOfCasePartsFragment) => string) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  return ({ from, until, characteristics }) =>
    [
      until
        ? t('offer.days', { from: dayInWords(from), until: dayInWords(until) })
        : t('offer.noEnd', { from: dayInWords(from) }),
      ...characteristics.map((code) => said('slot', code)),
    ].join(', ');
};
