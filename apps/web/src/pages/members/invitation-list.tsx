import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { Outcome } from '../../parts/outcome';
import { dayInWords } from '../../words/dates';
import { InvitationsDocument, RevokeInvitationDocument } from './members.documents';
import type { OwnServices } from './use-services';

/** Invitations nobody has accepted yet. Taken back, they can be sent again. */
export const InvitationList = ({
  organisationId,
  services,
}: {
  readonly organisationId: string;
  readonly services: OwnServices;
}) => {
  const { t } = useTranslation(['members', 'frame']);
  const pages = usePages(InvitationsDocument, { organisationId }, (answer) => answer.invitations);
  const { run, isRunning, refusal, failure } = useCommand(RevokeInvitationDocument);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  return (
    <>
      {pages.nodes.length === 0 ? <p className="quiet">{t('invitations.none')}</p> : null}
      <Outcome refusal={refusal} failure={failure} />
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ id, email, role, services: narrowed, expiresAt }) => (
          <li key={id}>
            <div className="panel row-top">
              <div>
                <strong>{email}</strong>
                <div>{t(`frame:role.${role}`)}</div>
                <div className="quiet small">
                  {services.inWords(narrowed)}. {t('invitations.until', { day: dayInWords(expiresAt.slice(0, 10)) })}
                </div>
              </div>
              <Button size="s" disabled={isRunning} onClick={() => void run({ input: { invitationId: id } })}>
                <ActOn act={t('invitations.revoke')} what={email} />
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
};
