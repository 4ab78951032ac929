import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { PagedList } from '../../parts/paged-list';
import { labelOf } from '../../words/label-of';
import { OrganisationsByNameDocument } from './governance.documents';

/** Organisations with a part of their name. */
export const OrganisationsFound = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation('governance');
  const pages = usePages(OrganisationsByNameDocument, { filter: { name } }, ({ organisations }) => organisations);
  return (
    <section className="stack-s" aria-label={t('organisations.found')}>
      <h2>{t('organisations.found')}</h2>
      <PagedList pages={pages} empty={<Empty title={t('organisations.nobody')} />}>
        {(rows) => (
          <ul className="plain-list stack-s">
            {rows.map(({ id, name: full, kind, district }) => (
              <li key={id}>
                <Link to={`/sprava/organizace/${id}`}>{full}</Link>{' '}
                <span className="quiet small">{[labelOf(kind), district?.name].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};
