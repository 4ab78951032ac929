import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { useSession } from '../../frame/session';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { dayInWords } from '../../words/dates';
import { EndMembership } from './end-membership';
import { MembersDocument } from './members.documents';
import { NarrowMembership } from './narrow-membership';
import type { Role } from './use-givable-roles';
import type { OwnServices } from './use-services';

/** Who works here, in which role and for which services. Programs have a list of their own. */
export const MemberList = ({
  organisationId,
  services,
  roles,
}: {
  readonly organisationId: string;
  readonly services: OwnServices;
  /** Roles the reader may change and end. */
  readonly roles: readonly Role[];
}) => {
  const { t } = useTranslation(['members', 'frame']);
  const { me } = useSession();
  const pages = usePages(MembersDocument, { organisationId }, (answer) => answer.members);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  const people = pages.nodes.filter(({ role }) => role !== 'MACHINE');
  if (people.length === 0) return <Empty title={t('list.empty')} />;
  return (
    <>
      <ul className="plain-list stack-s">
        {people.map(({ membershipId, accountId, displayName, email, role, services: narrowed, since }) => {
          const name = displayName ?? email ?? t('list.noName');
          return (
            <li key={membershipId}>
              <div className="panel row-top">
                <div className="stack-s">
                  <div>
                    <strong lang="cs">{name}</strong>
                    {accountId === me?.accountId ? ` (${t('list.you')})` : ''}
                    {email && email !== name ? <div className="quiet small">{email}</div> : null}
                  </div>
                  <div>
                    {t(`frame:role.${role}`)}
                    <div className="quiet small">
                      {services.inWords(narrowed)}. {t('list.since', { day: dayInWords(since.slice(0, 10)) })}
                    </div>
                  </div>
                </div>
                {roles.includes(role) ? (
                  <div className="row">
                    <NarrowMembership membershipId={membershipId} name={name} narrowed={narrowed} services={services} />
                    <EndMembership membershipId={membershipId} name={name} />
                  </div>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
};
