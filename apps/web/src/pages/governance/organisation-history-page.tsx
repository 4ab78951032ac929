import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OnlyFor } from '../../frame/only-for';
import { PageTitle } from '../../parts/page-title';
import { OrganisationChanges } from '../profile/organisation-changes';
import { GovernanceNav } from './governance-nav';
import { OrganisationName } from './organisation-name';

/** What changed in an organisation, for the coordinator. */
export const Page = () => {
  const { t } = useTranslation('governance');
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('one.history')} />
      <GovernanceNav />
      <p>
        <Link to={`/sprava/organizace/${id}`}>
          ← <OrganisationName id={id} />
        </Link>
      </p>
      <OrganisationChanges organisationId={id} />
    </OnlyFor>
  );
};
