import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { byRegion } from './by-region';
import './prison.css';
import { PrisonsDocument } from './prison.documents';

/** The prisons by region, each with how many services come there. */
export const Page = () => {
  const { t } = useTranslation('prison');
  const { data, error, refetch } = useReading(PrisonsDocument, {});
  return (
    <div className="stack-l">
      <div className="stack-s">
        <PageTitle title={t('list.title')} />
        <p className="text">{t('list.text')}</p>
        <p>
          <Link to="/pokryti?podle=veznice">{t('list.coverage')}</Link>
        </p>
      </div>
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {data ? (
        <div className="grid">
          {byRegion(data.prisons).map(({ code, name, prisons }) => (
            <section key={code} className="panel stack-s" aria-labelledby={code}>
              <h2 id={code} className="prison-region" lang="cs">
                {name}
              </h2>
              <ul className="plain-list stack-s">
                {prisons.map((prison) => (
                  <li key={prison.code}>
                    <Link lang="cs" to={`/veznice/${prison.code}`}>
                      {prison.name}
                    </Link>
                    <div className="quiet small">
                      {prison.servicesHere === 0
                        ? t('list.nobody')
                        : t('list.services', { count: prison.servicesHere })}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
};
