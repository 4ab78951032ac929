import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Pages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { MoreButton } from '../../parts/more-button';
import { Hit } from './hit';
import { addressOf, filterCount, nothingAsked, withoutFilters, type Question } from './question';
import type { HitFragment, SearchServicesQuery } from './search.documents';

const Nothing = ({ question, advice }: { readonly question: Question; readonly advice: string | undefined }) => {
  const { t } = useTranslation('search');
  return (
    <Empty title={t('nothing.title')}>
      <p>{advice ?? t('nothing.text')}</p>
      <ul>
        {filterCount(question) > 0 ? (
          <li>
            <Link to={addressOf(withoutFilters(question))}>{t('nothing.dropFilters')}</Link>
          </li>
        ) : null}
        {question.q ? (
          <li>
            <Link to={addressOf({ ...question, q: '', without: [] })}>{t('nothing.dropWords')}</Link>
          </li>
        ) : null}
        <li>
          <Link to={addressOf(nothingAsked)}>{t('nothing.everything')}</Link>
        </li>
        <li>
          <Link to="/pokryti">{t('nothing.coverage')}</Link>
        </li>
      </ul>
    </Empty>
  );
};

/** The list of results, page by page. */
export const Results = ({
  pages,
  question,
}: {
  readonly pages: Pages<SearchServicesQuery, HitFragment>;
  readonly question: Question;
}) => {
  const { t } = useTranslation('search');
  const { first, nodes, isPending, isStale, error } = pages;
  const answer = first?.searchServices;
  const said = answer ? t('total', { count: answer.total }) : t('results');
  return (
    <section className="stack" aria-labelledby="results" aria-busy={isPending || isStale}>
      <h2 id="results" className="results-title">
        {said}
      </h2>
      <p role="status" className="only-read">
        {answer ? said : null}
      </p>
      {error ? <FailureNote failure={error} again={pages.again} /> : null}
      {answer && answer.total === 0 ? (
        <Nothing question={question} advice={answer.reading.notes.find(({ code }) => code === 'nothingFound')?.text} />
      ) : null}
      {nodes.length > 0 ? (
        <ul className="plain-list stack" data-stale={isStale}>
          {nodes.map((hit) => (
            <li key={hit.id}>
              <Hit hit={hit} />
            </li>
          ))}
        </ul>
      ) : null}
      <MoreButton pages={pages} />
    </section>
  );
};
