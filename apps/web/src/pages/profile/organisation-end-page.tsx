import { useTranslation } from 'react-i18next';
import { EndOfOrganisation } from '../organisation/end-of-organisation';
import { OrganisationFrame } from './organisation-frame';

/** The end of the organisation acted for, or its taking back. */
export const Page = () => {
  const { t } = useTranslation('organisation');
  return (
    <OrganisationFrame title={t('end.title')}>
      {({ id }) => <EndOfOrganisation organisationId={id} />}
    </OrganisationFrame>
  );
};
