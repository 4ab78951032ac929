import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import './coverage.css';
import { CoverageDocument, KindRelevanceDocument } from './coverage.documents';
import { CoverageTable } from './coverage-table';
import { gapsOf, onlyKinds } from './grid';

/** A kind that is the heart of help after release. */
const heart = 3;

interface ChoiceLine {
  readonly to: string;
  readonly name: string;
  readonly isChosen: boolean;
}

const Choice = ({ label, lines }: { readonly label: string; readonly lines: readonly ChoiceLine[] }) => (
  <nav aria-label={label} className="row">
    <span className="quiet">{label}:</span>
    {lines.map(({ to, name, isChosen }) => (
      <Link key={to} to={to} preventScrollReset aria-current={isChosen ? 'true' : undefined}>
        {name}
      </Link>
    ))}
  </nav>
);

/** Where which help is, and where it is missing: by region and by prison. */
export const Page = () => {
  const { t } = useTranslation('coverage');
  const [address] = useSearchParams();
  const by = address.get('podle') === 'veznice' ? 'PRISON' : 'REGION';
  const isWhole = address.get('druhy') === 'vse';
  const choice = (isPrison: boolean, all: boolean): string => {
    const query = new URLSearchParams({ ...(isPrison ? { podle: 'veznice' } : {}), ...(all ? { druhy: 'vse' } : {}) });
    return `/pokryti?${query.toString()}`;
  };
  const { data, error, refetch } = useReading(CoverageDocument, { by });
  const { data: lists } = useReading(KindRelevanceDocument, {});
  const main = new Set(
    lists?.codeLists.kinds.filter(({ relevanceToRelease }) => relevanceToRelease >= heart).map(({ code }) => code),
  );
  const lines = data && lists ? onlyKinds(data.coverage, (code) => isWhole || main.has(code)) : null;
  return (
    <div className="stack">
      <PageTitle title={t('title')} />
      <p className="text">{t('text')}</p>
      <div className="coverage-choices">
        <Choice
          label={t('by')}
          lines={[
            { to: choice(false, isWhole), name: t('byRegion'), isChosen: by === 'REGION' },
            { to: choice(true, isWhole), name: t('byPrison'), isChosen: by === 'PRISON' },
          ]}
        />
        <Choice
          label={t('kinds')}
          lines={[
            { to: choice(by === 'PRISON', false), name: t('main'), isChosen: !isWhole },
            { to: choice(by === 'PRISON', true), name: t('all'), isChosen: isWhole },
          ]}
        />
      </div>
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {lines ? (
        <>
          <p role="status">
            {t('gaps', gapsOf(lines))}. {by === 'REGION' ? t('regionHint') : t('prisonHint')}
          </p>
          <p>
            <a href="#after-table">{t('skip')}</a>
          </p>
          <CoverageTable lines={lines} by={by} />
        </>
      ) : error ? null : (
        <Loading />
      )}
      <div id="after-table" tabIndex={-1} />
    </div>
  );
};
