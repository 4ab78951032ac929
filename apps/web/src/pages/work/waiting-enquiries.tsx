import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { MoreButton } from '../../parts/more-button';
import { Written } from '../../parts/written';
import { dayInWords, today } from '../../words/dates';
import { WaitingEnquiriesDocument } from './work.documents';

/** Enquiries that wait for an answer; not there where there is none. */
export const WaitingEnquiries = () => {
  const { t } = useTranslation('work');
  const pages = usePages(WaitingEnquiriesDocument, {}, ({ receivedEnquiries }) => receivedEnquiries, { every: 60_000 });
  const open = pages.nodes.filter(({ expiresAt }) => expiresAt.slice(0, 10) >= today());
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (open.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="enquiries">
      <h2 id="enquiries">{t('enquiries.title')}</h2>
      <p className="quiet small">{t('enquiries.text')}</p>
      <ul className="plain-list stack-s">
        {open.map(({ id, code, serviceName, dueOn }) => (
          <li key={id}>
            <Link to={`/prijaty-dotaz/${id}`} aria-label={t('enquiries.open', { code })}>
              {code}
            </Link>
            <div className="quiet small">
              <Written>{serviceName}</Written>,{' '}
              {t(dueOn < today() ? 'enquiries.late' : 'enquiries.until', { day: dayInWords(dueOn) })}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
      <p>
        <Link to="/dotazy">{t('enquiries.all')}</Link>
      </p>
    </section>
  );
};
