import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { Scrolls } from '../../parts/scrolls';
import { momentInWords } from '../../words/dates';
import { StatementDocument } from './statement.documents';
import { together } from './together';

/** Who saw what of the person, why and when; to be shown and given to the person. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <Statement />
  </OnlyFor>
);

const Statement = () => {
  const { t } = useTranslation('statement');
  const { id = '' } = useParams();
  const [isChecked, setChecked] = useState(false);
  return (
    <div className="stack-l">
      <div className="stack-s no-print">
        <Link to={`/pripad/${id}`}>← {t('back')}</Link>
      </div>
      <PageTitle title={t('title')} />
      <p className="text">{t('lead')}</p>
      {isChecked ? (
        <Seen caseId={id} />
      ) : (
        <section className="panel stack text" aria-labelledby="identity">
          <h2 id="identity">{t('identity.title')}</h2>
          <p>{t('identity.text')}</p>
          <p>
            <Button look="main" onClick={() => setChecked(true)}>
              {t('identity.checked')}
            </Button>
          </p>
        </section>
      )}
    </div>
  );
};

/** Rows of the log, as the person reads them. */
const Seen = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('statement');
  const pages = usePages(StatementDocument, { caseId }, ({ subjectStatement }) => subjectStatement, { person: true });
  return (
    <>
      <p className="row no-print">
        <a href={`/papers/statement/${caseId}?identityChecked=true`} download>
          {t('pdf')}
        </a>
      </p>
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.isPending ? <Loading /> : null}
      {!pages.isPending && !pages.error && pages.nodes.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      ) : null}
      {pages.nodes.length > 0 ? (
        <Scrolls label={t('title')}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('why')}</th>
              </tr>
            </thead>
            <tbody>
              {together(pages.nodes).map((row, index) => (
                <tr key={`${row.at}${index}`}>
                  <td>
                    {momentInWords(row.at)}
                    {row.times > 1 ? <div className="quiet small">{t('times', { count: row.times })}</div> : null}
                  </td>
                  <td>
                    {row.organisation}
                    <div className="quiet small">{row.own ? t('own') : row.function}</div>
                  </td>
                  <td>{row.what.join(', ')}</td>
                  <td>
                    {row.why}
                    <div className="quiet small">{row.ground}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      ) : null}
      <MoreButton pages={pages} />
    </>
  );
};
