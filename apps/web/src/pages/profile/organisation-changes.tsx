import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { ProfileChanges } from './profile-changes';
import { OrganisationChangesDocument } from './profile.documents';

/** What changed in an organisation and its services: for its owners and for the coordinator. */
export const OrganisationChanges = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const pages = usePages(
    OrganisationChangesDocument,
    { organisationId },
    ({ organisationHistory }) => organisationHistory,
  );
  return (
    <>
      <p className="text">{t('organisationHistory.text')}</p>
      <ProfileChanges pages={pages} />
    </>
  );
};
