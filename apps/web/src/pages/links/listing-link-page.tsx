import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { useFocusOn } from '../../parts/use-focus-on';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { LinkFailure } from './link-failure';
import { ConfirmListingDocument, ListingRequestDocument, type ListingAskedFragment } from './links.documents';
import { useLinkToken } from './use-link-token';

const Asked = ({ request }: { readonly request: ListingAskedFragment }) => {
  const { t } = useTranslation('links');
  const labels = useLabels();
  const { name, kind, ico, districtCode, offers, email, phone, web } = request;
  return (
    <dl className="facts panel">
      <dt>{t('listing.name')}</dt>
      <dd lang="cs">{name}</dd>
      <dt>{t('listing.kind')}</dt>
      <dd>{labelOf(kind)}</dd>
      {ico ? (
        <>
          <dt>{t('listing.ico')}</dt>
          <dd>{ico}</dd>
        </>
      ) : null}
      <dt>{t('listing.district')}</dt>
      <dd lang="cs">{labels.district(districtCode)}</dd>
      <dt>{t('listing.offers')}</dt>
      <dd lang="cs">{offers}</dd>
      <dt>{t('listing.reach')}</dt>
      <dd>{[email, phone, web].filter(Boolean).join(', ')}</dd>
    </dl>
  );
};

const State = ({ request }: { readonly request: ListingAskedFragment }) => {
  const { t } = useTranslation('links');
  const { state, decisionNote, organisationId } = request;
  if (state === 'waiting')
    return (
      <Message tone="good">
        <p>{t('listing.waiting')}</p>
      </Message>
    );
  if (state === 'accepted')
    return (
      <Message tone="good">
        <p>{t('listing.accepted')}</p>
        {organisationId ? (
          <p>
            <Link to={`/organizace/${organisationId}`}>{t('listing.see')}</Link>
          </p>
        ) : null}
      </Message>
    );
  if (state === 'refused')
    return (
      <Message tone="careful">
        <p>{t('listing.refused')}</p>
        {decisionNote ? <p lang="cs">{decisionNote}</p> : null}
      </Message>
    );
  return <p>{t('listing.text')}</p>;
};

/** A request to be listed: confirmed by the link from the mail, and read later on the same link. */
export const Page = () => {
  const { t } = useTranslation('links');
  const token = useLinkToken();
  const { data, error, refetch } = useReading(ListingRequestDocument, { token }, { when: token !== '' });
  const { run, isRunning, refusal, failure } = useCommand(ConfirmListingDocument);
  const [isConfirmed, setConfirmed] = useState(false);
  const request = data?.listingRequest;
  const place = useFocusOn(isConfirmed);
  return (
    <>
      <PageTitle title={t('listing.title')} />
      {token === '' || (error && !request) ? (
        <LinkFailure failure={token === '' ? null : error} again={() => void refetch()}>
          <p>
            {t('listing.whatNow')} <Link to="/zapsat">{t('listing.again')}</Link>
          </p>
        </LinkFailure>
      ) : null}
      {!request && !error && token !== '' ? <Loading /> : null}
      {request ? (
        <div className="stack text">
          <div ref={place} tabIndex={-1}>
            <State request={request} />
          </div>
          <Asked request={request} />
          <Outcome refusal={refusal} failure={failure} />
          {request.state === 'unconfirmed' ? (
            <p>
              <Button
                look="main"
                disabled={isRunning}
                onClick={() =>
                  void run({ input: { token, requestedAt: request.requestedAt } }).then((done) =>
                    setConfirmed(done !== null),
                  )
                }
              >
                {t('listing.confirm')}
              </Button>
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  );
};
