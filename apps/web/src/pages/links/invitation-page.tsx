import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { useSession } from '../../frame/session';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { dayInWords } from '../../words/dates';
import { LinkFailure } from './link-failure';
import { AcceptInvitationDocument, InvitationByLinkDocument, type InvitationByLinkQuery } from './links.documents';
import { useLinkToken } from './use-link-token';

/** Where the token waits while the reader logs in: in this window only, until it is closed or the invitation accepted. */
const kept = 'navaz.invitation';

/**
 * Accepts an invitation to an organisation, once it is read who invites and as what; who is not logged in does that
 * first.
 */
export const Page = () => {
  const { t } = useTranslation('links');
  const given = useLinkToken();
  const [waiting] = useState(() => sessionStorage.getItem(kept) ?? '');
  const token = given || waiting;
  const { data, error, refetch } = useReading(InvitationByLinkDocument, { token }, { when: token !== '' });
  const offer = data?.invitation;
  // The token works once: it need not stay in the history of the browser.
  useEffect(() => {
    if (!given) return;
    sessionStorage.setItem(kept, given);
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [given]);
  return (
    <>
      <PageTitle title={t('invitation.title')} />
      {token === '' || (error && !offer) ? (
        <LinkFailure failure={token === '' ? null : error} again={() => void refetch()}>
          <p>{t('invitation.whatNow')}</p>
        </LinkFailure>
      ) : null}
      {!offer && !error && token !== '' ? <Loading /> : null}
      {offer ? <Offer token={token} offer={offer} /> : null}
    </>
  );
};

const Offer = ({ token, offer }: { readonly token: string; readonly offer: InvitationByLinkQuery['invitation'] }) => {
  const { t } = useTranslation(['links', 'frame', 'members']);
  const { me } = useSession();
  const { run, isRunning, refusal, failure } = useCommand(AcceptInvitationDocument, { quiet: true });
  const accept = async (): Promise<void> => {
    if (!(await run({ input: { token } }))) return;
    sessionStorage.removeItem(kept);
    // A new membership changes what every page shows.
    window.location.assign('/');
  };
  return (
    <div className="stack text">
      <dl className="facts">
        <dt>{t('links:invitation.organisation')}</dt>
        <dd lang="cs">{offer.organisationName}</dd>
        <dt>{t('links:invitation.role')}</dt>
        <dd>
          {t(`frame:role.${offer.role}`)}
          <br />
          <span className="quiet">{t(`members:can.${offer.role}`)}</span>
        </dd>
        <dt>{t('links:invitation.until')}</dt>
        <dd>{dayInWords(offer.expiresAt.slice(0, 10))}</dd>
      </dl>
      <p>{t('links:invitation.text')}</p>
      {me ? (
        <>
          <p>{t('links:invitation.as', { name: me.displayName ?? me.email ?? '' })}</p>
          <Outcome refusal={refusal} failure={failure} />
          {refusal?.code === 'INVITATION_NOT_VALID' ? (
            <Message tone="note">
              <p>{t('links:invitation.whatNow')}</p>
            </Message>
          ) : (
            <p>
              <Button look="main" disabled={isRunning} onClick={() => void accept()}>
                {t('links:invitation.accept')}
              </Button>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{t('links:invitation.logInFirst')}</p>
          <p>
            <a href="/auth/login?return=%2Fpozvanka">{t('frame:logIn')}</a>
          </p>
        </>
      )}
    </div>
  );
};
