import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { Tag } from '../../parts/tag';
import { labelOf } from '../../words/label-of';
import { PrisonWorkersDocument } from './prison.documents';

/** Services that come to the prison today. */
export const WorkingHere = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('prison');
  const pages = usePages(PrisonWorkersDocument, { code }, ({ prison }) => prison.workingHere);
  return (
    <section className="stack" aria-labelledby="here">
      <h2 id="here">{t('here.title')}</h2>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.first && pages.nodes.length === 0 ? (
        <Empty title={t('here.empty')}>
          <p>{t('here.emptyText')}</p>
        </Empty>
      ) : null}
      {pages.nodes.length > 0 ? (
        <ul className="plain-list stack-s">
          {pages.nodes.map(({ service, organisation, kinds, form, current }) => (
            <li key={`${service.id}${form.code}`} className="panel">
              <Link to={`/sluzba/${service.id}`}>
                <strong lang="cs">{service.name}</strong>
              </Link>
              <div>
                {kinds.map(labelOf).join(', ')} · {labelOf(form)} {current ? null : <Tag>{t('here.notNow')}</Tag>}
              </div>
              <div className="quiet">
                <Link lang="cs" to={`/organizace/${organisation.id}`}>
                  {organisation.name}
                </Link>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <MoreButton pages={pages} />
    </section>
  );
};
