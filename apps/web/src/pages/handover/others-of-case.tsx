import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { Tag } from '../../parts/tag';
import { MoreButton } from '../../parts/more-button';
import { useSaid } from '../../words/use-said';
import { OthersOfCaseDocument } from './handover.documents';
import { useOffers } from './use-offer';
import { useOfferWords } from './use-offer-words';

/** Other open requests of the same case, so that the person can choose between offers. For who leads the case. */
export const OthersOfCase = ({ caseId, id }: { readonly caseId: string; readonly id: string }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('work');
  const pages = usePages(OthersOfCaseDocument, { caseId }, ({ handovers }) => handovers);
  const offers = useOffers(caseId);
  const inWords = useOfferWords();
  const others = pages.nodes.filter((one) => one.id !== id);
  if (others.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="others">
      <h2 id="others">{t('others.title')}</h2>
      {others.some(({ state }) => state === 'offered') ? <p className="text">{t('others.text')}</p> : null}
      <ul className="plain-list stack-s">
        {others.map((one) => {
          const offer = offers.find(({ handoverId }) => handoverId === one.id);
          return (
            <li key={one.id}>
              <Link lang="cs" to={`/zadost/${one.id}`}>
                {one.recipientName ?? one.reference}
              </Link>{' '}
              {one.state === 'offered' ? (
                <Tag tone="good">{t('others.offered')}</Tag>
              ) : (
                <span className="quiet">{said('state', one.state)}</span>
              )}
              {offer ? (
                <div className="small">
                  {offer.unitName ? <span lang="cs">{offer.unitName}, </span> : null}
                  {inWords(offer)}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};
