import { dayInWords, lastDayBefore } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { useTranslation } from 'react-i18next';
import type { OfferOfCasePartsFragment } from './handover.documents';

/** A place that is offered, in one sentence: which, from when until when, what it is like. */
export const useOfferWords = (): ((offer: OfferOfCasePartsFragment) => string) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  return ({ unitName, from, until, characteristics }) =>
    [
      unitName,
      until
        ? t('offer.days', { from: dayInWords(from), until: dayInWords(until) })
        : t('offer.noEnd', { from: dayInWords(from) }),
      ...characteristics.map((code) => said('slot', code)),
    ]
      .filter(Boolean)
      .join(', ');
};

/** How the first day of an offer lies to the release; null where it fits, or the release is not known. */
export const offerAgainstRelease = ({
  from,
  release,
}: Pick<OfferOfCasePartsFragment, 'from' | 'release'>): 'before' | 'after' | null => {
  if (!release) return null;
  if (from < release.earliest) return 'before';
  return from > release.earliest ? 'after' : null;
};

export { lastDayBefore };
