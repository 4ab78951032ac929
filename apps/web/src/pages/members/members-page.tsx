import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { PageTitle } from '../../parts/page-title';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { MemberList } from './member-list';
import { Programs } from './programs';
import { useGivableRoles } from './use-givable-roles';
import { useOwnServices } from './use-services';

const Whole = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('members');
  const services = useOwnServices(organisationId);
  const { roles, programs } = useGivableRoles();
  const both = { organisationId, services };
  return (
    <div className="stack-l text">
      <section className="stack" aria-labelledby="people">
        <h2 id="people">{t('list.title')}</h2>
        <MemberList {...both} roles={roles} />
      </section>
      {roles.length > 0 ? (
        <section className="stack" aria-labelledby="invite">
          <h2 id="invite">{t('invite.title')}</h2>
          <InviteForm {...both} roles={roles} />
        </section>
      ) : null}
      <section className="stack" aria-labelledby="waiting">
        <h2 id="waiting">{t('invitations.title')}</h2>
        <InvitationList {...both} />
      </section>
      <section className="stack" aria-labelledby="programs">
        <h2 id="programs">{t('programs.title')}</h2>
        <Programs {...both} registers={programs} />
      </section>
    </div>
  );
};

/** People and roles of the organisation acted for. */
export const Page = () => {
  const { t } = useTranslation('members');
  const { organisation } = useSession();
  return (
    <OnlyFor permission="members.manage">
      <PageTitle title={t('title')} />
      <p className="text">{t('lead')}</p>
      {organisation ? <Whole organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};
