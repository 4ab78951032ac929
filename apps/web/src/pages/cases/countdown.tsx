import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { MoreButton } from '../../parts/more-button';
import { Tag } from '../../parts/tag';
import { dayInWords, today } from '../../words/dates';
import { CountdownDocument } from './cases.documents';
import { daysTo } from './days-to';

/** Who leaves soon while something has no confirmed place, the nearest first. Nothing where there is nobody. */
export const Countdown = ({ suffix }: { readonly suffix: string }) => {
  const { t } = useTranslation('cases');
  const pages = usePages(CountdownDocument, {}, ({ releaseCountdown }) => releaseCountdown, { person: true });
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.nodes.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="countdown">
      <h2 id="countdown">{t('countdown.title')}</h2>
      <ul className="plain-list countdown">
        {pages.nodes.map(({ caseId, code, owned, release, releaseWeek, needsWithout, needsNotAsked }) => (
          <li key={caseId} className="row">
            <Link to={`/pripad/${caseId}${suffix}`}>{code}</Link>
            <CountdownDay day={release} week={releaseWeek} />
            {needsWithout === null ? null : <span>{t('countdown.without', { count: needsWithout })}</span>}
            {needsNotAsked ? <Tag tone="careful">{t('countdown.notAsked', { count: needsNotAsked })}</Tag> : null}
            {owned ? null : <Tag tone="note">{t('takingPart')}</Tag>}
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};

/** The day, or the week where a unit that only takes part is told no more. */
const CountdownDay = ({ day, week }: { readonly day: string | null; readonly week: string | null }) => {
  const { t } = useTranslation('cases');
  if (!day) return week ? <span>{t('countdown.week', { day: dayInWords(week) })}</span> : null;
  const days = daysTo(today(), day);
  return (
    <span>
      <strong>{days <= 0 ? t('countdown.now') : t('countdown.days', { count: days })}</strong>{' '}
      <span className="quiet">({dayInWords(day)})</span>
    </span>
  );
};
