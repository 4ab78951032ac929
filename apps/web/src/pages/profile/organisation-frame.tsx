import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { PageTitle } from '../../parts/page-title';
import './profile.css';

/** Around every page about the organisation acted for: the way back and the title. */
export const OrganisationFrame = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (organisation: { readonly id: string; readonly name: string }) => ReactNode;
}) => {
  const { t } = useTranslation('profile');
  const { organisation } = useSession();
  return (
    <OnlyFor permission="profile.edit">
      <p>
        <Link to="/profil">← {t('title')}</Link>
      </p>
      <PageTitle title={title} />
      {organisation ? children(organisation) : null}
    </OnlyFor>
  );
};
