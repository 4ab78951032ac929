import { useTranslation } from 'react-i18next';
import { OrganisationChanges } from './organisation-changes';
import { OrganisationFrame } from './organisation-frame';

/** What changed in the organisation acted for. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <OrganisationFrame title={t('organisationHistory.title')}>
      {({ id }) => <OrganisationChanges organisationId={id} />}
    </OrganisationFrame>
  );
};
