import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useSession } from '../../frame/session';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { LinkFailure } from './link-failure';
import { AcceptInvitationDocument } from './links.documents';
import { useLinkToken } from './use-link-token';

/** Where the token waits while the reader logs in: in this window only, until it is closed or the invitation accepted. */
const kept = 'navaz.invitation';

/** Accepts an invitation to an organisation; who is not logged in does that first. */
export const Page = () => {
  const { t } = useTranslation(['links', 'frame']);
  const { me } = useSession();
  const given = useLinkToken();
  const [waiting] = useState(() => sessionStorage.getItem(kept) ?? '');
  const token = given || waiting;
  const { run, isRunning, refusal, failure } = useCommand(AcceptInvitationDocument, { quiet: true });
  // The token works once: it need not stay in the history of the browser.
  useEffect(() => {
    if (!given) return;
    sessionStorage.setItem(kept, given);
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [given]);
  const accept = async (): Promise<void> => {
    if (!(await run({ input: { token } }))) return;
    sessionStorage.removeItem(kept);
    // A new membership changes what every page shows.
    window.location.assign('/');
  };
  return (
    <>
      <PageTitle title={t('invitation.title')} />
      {token === '' ? (
        <LinkFailure failure={null}>
          <p>{t('invitation.whatNow')}</p>
        </LinkFailure>
      ) : (
        <div className="stack text">
          <p>{t('invitation.text')}</p>
          {me ? (
            <>
              <p>{t('invitation.as', { name: me.displayName ?? me.email ?? '' })}</p>
              <Outcome refusal={refusal} failure={failure} />
              {refusal?.code === 'INVITATION_NOT_VALID' ? (
                <Message tone="note">
                  <p>{t('invitation.whatNow')}</p>
                </Message>
              ) : (
                <p>
                  <Button look="main" disabled={isRunning} onClick={() => void accept()}>
                    {t('invitation.accept')}
                  </Button>
                </p>
              )}
            </>
          ) : (
            <>
              <p>{t('invitation.logInFirst')}</p>
              <p>
                <a href="/auth/login?return=%2Fpozvanka">{t('frame:logIn')}</a>
              </p>
            </>
          )}
        </div>
      )}
    </>
  );
};
