import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { TextField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { Button, ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { WatchDocument } from './governance.documents';
import { GovernanceNav } from './governance-nav';
import { OrganisationsFound } from './organisations-found';

const columns = ['name', 'services', 'stale', 'reports', 'conflicts'] as const;

const Counts = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(WatchDocument, {}, ({ organisationWatch }) => organisationWatch);
  return (
    <PagedTable
      pages={pages}
      empty={<Empty title={t('organisations.empty')} />}
      label={t('organisations.region')}
      heads={columns.map((column) => t(`organisations.${column}`))}
      keyOf={({ organisation }) => organisation.id}
    >
      {({ organisation, services, staleServices, openReports, openConflicts }) => (
        <tr>
          <th scope="row">
            <Link to={`/sprava/organizace/${organisation.id}`}>
              <Written>{organisation.name}</Written>
            </Link>
            <br />
            <span className="quiet small">{labelOf(organisation.kind)}</span>
          </th>
          <td>{services}</td>
          <td>{staleServices}</td>
          <td>{openReports}</td>
          <td>{openConflicts}</td>
        </tr>
      )}
    </PagedTable>
  );
};

/** Every organisation with what waits there. */
export const Page = () => {
  const { t } = useTranslation('governance');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const search = (event: SyntheticEvent): void => {
    event.preventDefault();
    setName(typed.trim());
  };
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('organisations.title')} />
      <GovernanceNav />
      <p className="text">{t('organisations.lead')}</p>
      <p>
        <ButtonLink to="/sprava/organizace/nova">{t('organisations.create')}</ButtonLink>
      </p>
      <form className="stack-s text" role="search" onSubmit={search}>
        <TextField
          label={t('organisations.search')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div className="row">
          <Button nativeType="submit">{t('organisations.find')}</Button>
          {name === '' ? null : (
            <Button look="quiet" onClick={() => setName('')}>
              {t('organisations.all')}
            </Button>
          )}
        </div>
      </form>
      {name === '' ? <Counts /> : <OrganisationsFound name={name} />}
    </OnlyFor>
  );
};
