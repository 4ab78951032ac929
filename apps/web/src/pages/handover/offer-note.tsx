import { useTranslation } from 'react-i18next';
import { Message } from '../../parts/message';
import { dayInWords, lastDayBefore } from '../../words/dates';
import { offerAgainstRelease } from './offer-against-release';
import { useOffer } from './use-offer';
import { useOfferWords } from './use-offer-words';
import type { Opened } from './use-handover';

/** The place the sender is offered: which, when, for which release, until when it waits. Not there for anybody else. */
export const OfferNote = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const inWords = useOfferWords();
  const offer = useOffer(handover);
  if (!offer) return null;
  const { unitName, release, expiresAt } = offer;
  const against = offerAgainstRelease(offer);
  return (
    <Message tone={against ? 'careful' : 'note'}>
      <p>
        <strong>
          {t('offer.title')}: {unitName ? <span lang="cs">{unitName}, </span> : null}
          {inWords(offer)}
        </strong>
      </p>
      {release ? (
        <p>
          {release.earliest === release.latest
            ? t('offer.releaseOn', { day: dayInWords(release.earliest) })
            : t('offer.release', { from: dayInWords(release.earliest), until: dayInWords(release.latest) })}{' '}
          {against ? t(`offer.${against}`) : null}
        </p>
      ) : null}
      {expiresAt ? <p>{t('offer.waits', { day: dayInWords(lastDayBefore(expiresAt)) })}</p> : null}
    </Message>
  );
};
