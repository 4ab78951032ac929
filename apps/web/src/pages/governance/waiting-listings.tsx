import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { ReasonButton } from '../../forms/reason-button';
import { FactList } from '../../parts/fact-list';
import { PagedList } from '../../parts/paged-list';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { DecideListingDocument, ListingsWaitingDocument, type ListingsWaitingQuery } from './governance.documents';

type Listing = ListingsWaitingQuery['waitingListings']['edges'][number]['node'];

const One = ({ listing }: { readonly listing: Listing }) => {
  const { t } = useTranslation('governance');
  const command = useCommand(DecideListingDocument);
  const { id: requestId, name, kind, district, ico, email, phone, web, offers, sameIco } = listing;
  const decide = (accepted: boolean) => async (note: string) =>
    (await command.run({ input: { requestId, accepted, note } })) !== null;
  return (
    <article className="panel stack" aria-label={name}>
      <h3 lang="cs">{name}</h3>
      <p className="quiet">
        {labelOf(kind)}, <Written>{district.name}</Written>
      </p>
      <FactList
        facts={[
          [t('listings.ico'), ico],
          [t('listings.offers'), offers],
          [t('listings.contact'), [email, phone, web].filter(Boolean).join(', ')],
        ]}
      />
      {sameIco.length > 0 ? (
        <p>
          {t('listings.same')}{' '}
          {sameIco.map((same) => (
            <Link key={same.id} to={`/sprava/organizace/${same.id}`}>
              {same.name}
            </Link>
          ))}
        </p>
      ) : null}
      <div className="row">
        <ReasonButton
          button={t('listings.accept')}
          of={name}
          title={t('listings.acceptTitle', { name })}
          follows={t('listings.acceptFollows')}
          label={t('why')}
          hint={t('whyHint')}
          doIt={t('listings.accept')}
          command={command}
          run={decide(true)}
        />
        <ReasonButton
          button={t('listings.refuse')}
          of={name}
          look="danger"
          title={t('listings.refuseTitle', { name })}
          follows={t('listings.refuseFollows')}
          label={t('why')}
          hint={t('whyHint')}
          doIt={t('listings.refuse')}
          danger
          command={command}
          run={decide(false)}
        />
      </div>
    </article>
  );
};

/** Organisations that asked to be listed. */
export const WaitingListings = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(ListingsWaitingDocument, {}, ({ waitingListings }) => waitingListings);
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('listings.empty')}</p>}>
      {(listings) => listings.map((listing) => <One key={listing.id} listing={listing} />)}
    </PagedList>
  );
};
