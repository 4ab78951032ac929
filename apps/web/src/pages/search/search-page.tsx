import { startTransition, useOptimistic, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { usePages, useReading } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { useIsWide } from '../../parts/use-is-wide';
import { useShortlist } from '../print/shortlist';
import { Chips } from './chips';
import { Filters } from './filters';
import { addressOf, filterCount, questionOf, variablesOf, withoutFilters, withSingle, type Question } from './question';
import { RegionMap } from './region-map';
import { Results } from './results';
import { SearchFacetsDocument, SearchServicesDocument } from './search.documents';
import { SearchField } from './search-field';
import './search.css';

/** Results with how the words were understood, filters, and a map of the regions. The list never waits for the counts. */
export const Page = () => {
  const { t } = useTranslation('search');
  const [address] = useSearchParams();
  const go = useNavigate();
  const isWide = useIsWide();
  const { ids } = useShortlist();
  const question = questionOf(address);
  const variables = variablesOf(question);
  const pages = usePages(SearchServicesDocument, { ...variables, first: 20 }, (answer) => answer.searchServices, {
    keeps: true,
  });
  // In a narrow window filters and map are folded: they are neither asked for nor drawn before somebody unfolds them.
  const [isUnfolded, setUnfolded] = useState(false);
  const isWhole = isWide || isUnfolded;
  const unfold = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): void =>
    setUnfolded(isUnfolded || currentTarget.open);
  const { data } = useReading(SearchFacetsDocument, variables, { keeps: true, when: isWhole });
  const facets = data?.searchServices.facets;
  // A filter holds as soon as it is chosen, though the address follows a moment later.
  const [chosen, choose] = useOptimistic(question);
  const ask = (next: Question): void =>
    startTransition(async () => {
      choose(next);
      await go(addressOf(next), { preventScrollReset: true });
    });
  const count = filterCount(chosen);

  return (
    <div className="stack-l">
      <div className="stack">
        <PageTitle title={t('title')} />
        <form
          key={question.q}
          role="search"
          action="/hledani"
          className="search-form"
          onSubmit={(event) => {
            event.preventDefault();
            const q = new FormData(event.currentTarget).get('q');
            ask({ ...question, q: typeof q === 'string' ? q.trim() : '', without: [] });
          }}
        >
          <SearchField label={t('field')} starts={question.q} />
          <Button look="main" nativeType="submit">
            {t('submit')}
          </Button>
        </form>
        {pages.first ? <Chips reading={pages.first.searchServices.reading} question={question} /> : null}
      </div>
      {/* Below what was understood, so that nothing moves when it comes. */}
      <div className="search-layout" hidden={pages.isPending}>
        {/* In the order a narrow screen shows them: what comes later must not push down what is read already. */}
        <details className="search-filters" open={isWide || undefined} onToggle={unfold}>
          <summary>{count > 0 ? t('filters.titleCount', { count }) : t('filters.title')}</summary>
          <section className="stack" aria-label={t('filters.title')}>
            {count > 0 ? (
              <p>
                <Link to={addressOf(withoutFilters(chosen))}>{t('filters.drop')}</Link>
              </p>
            ) : null}
            {isWhole ? <Filters question={chosen} facets={facets} onChange={ask} /> : null}
          </section>
        </details>
        <aside className="stack search-side" aria-label={t('map.title')}>
          {ids.length > 0 ? (
            <p className="panel">
              <Link to="/vyber">{t('pick.list', { count: ids.length })}</Link>
            </p>
          ) : null}
          <details open={isWide || undefined} onToggle={unfold}>
            <summary>{t('map.title')}</summary>
            <div className="stack-s">
              <p className="quiet small">{t('map.text')}</p>
              {isWhole ? (
                <RegionMap
                  regions={facets?.regions}
                  chosen={chosen.singles.kraj}
                  onChoose={(code) => ask(withSingle(chosen, 'kraj', code))}
                />
              ) : null}
            </div>
          </details>
        </aside>
        <Results pages={pages} question={question} />
      </div>
      {pages.isPending ? <Loading label={t('searching')} /> : null}
    </div>
  );
};
