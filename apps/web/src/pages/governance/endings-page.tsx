import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { dayInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { EndingsDocument, type EndingsQuery } from './governance.documents';
import { GovernanceNav } from './governance-nav';

type Ending = EndingsQuery['programmesEndingSoon']['edges'][number]['node'];

/** How far ahead, in days. */
const horizons = [30, 90, 180, 365] as const;

const columns = ['service', 'on', 'what', 'funder', 'follows'] as const;

const Row = ({ ending }: { readonly ending: Ending }) => {
  const { t } = useTranslation('governance');
  const said = useSaid('governance');
  const { service, organisation, endsOn, cause, funder, successor } = ending;
  return (
    <tr>
      <th scope="row">
        <Link lang="cs" to={`/sluzba/${service.id}`}>
          {service.name}
        </Link>
        <br />
        <Link className="small" to={`/sprava/organizace/${organisation.id}`}>
          {organisation.name}
        </Link>
      </th>
      <td>{dayInWords(endsOn)}</td>
      <td>{said('endings.cause', cause)}</td>
      <td>{funder ?? '–'}</td>
      <td>{successor ? <Link to={`/sluzba/${successor.id}`}>{successor.name}</Link> : t('endings.nothingFollows')}</td>
    </tr>
  );
};

const Endings = () => {
  const { t } = useTranslation('governance');
  const [withinDays, setDays] = useState<number>(90);
  const pages = usePages(EndingsDocument, { withinDays }, ({ programmesEndingSoon }) => programmesEndingSoon, {
    keeps: true,
  });
  return (
    <>
      <div className="text">
        <SelectField
          label={t('endings.within')}
          value={withinDays}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
        >
          {horizons.map((days) => (
            <option key={days} value={days}>
              {t('endings.days', { count: days })}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedTable
        pages={pages}
        empty={
          <Empty title={t('endings.empty')}>
            <p>{t('endings.emptyText')}</p>
          </Empty>
        }
        label={t('endings.region')}
        heads={columns.map((column) => t(`endings.${column}`))}
        keyOf={({ service }) => service.id}
      >
        {(ending) => <Row ending={ending} />}
      </PagedTable>
    </>
  );
};

/** Services the network is about to lose, the soonest first. */
export const Page = () => {
  const { t } = useTranslation('governance');
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('endings.title')} />
      <GovernanceNav />
      <p className="text">{t('endings.lead')}</p>
      <Endings />
    </OnlyFor>
  );
};
