import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { dayInWords } from '../../words/dates';
import { ComingReleasesDocument } from './work.documents';

/** Who leaves soon with needs nobody has confirmed to help with: codes and days. */
export const ComingReleases = () => {
  const { t } = useTranslation('work');
  const { data } = useReading(ComingReleasesDocument, {}, { person: true });
  const rows = data?.releaseCountdown.edges.map(({ node }) => node) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="releases">
      <h2 id="releases">{t('releases.title')}</h2>
      <ul className="plain-list stack-s">
        {rows.map(({ caseId, code, release, releaseWeek, needsWithout }) => (
          <li key={caseId}>
            <Link to={`/pripad/${caseId}`} aria-label={t('releases.open', { code })}>
              {code}
            </Link>{' '}
            {release ? dayInWords(release) : releaseWeek ? t('releases.week', { day: dayInWords(releaseWeek) }) : null}
            {needsWithout === null ? null : (
              <div className="quiet small">{t('releases.without', { count: needsWithout })}</div>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/pripady">{t('empty.toCases')}</Link>
      </p>
    </section>
  );
};
