import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { MoreButton } from '../../parts/more-button';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { WaitingFactsDocument } from './work.documents';

/** Questions of fact that wait for an answer; not there where there is none. */
export const WaitingFacts = () => {
  const { t } = useTranslation('work');
  const pages = usePages(WaitingFactsDocument, {}, ({ receivedFactQuestions }) => receivedFactQuestions);
  const open = pages.nodes.flatMap(({ answeredAt, askedAt, ...fact }) =>
    answeredAt === null && askedAt !== null ? { ...fact, askedAt } : [],
  );
  if (open.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="facts">
      <h2 id="facts">{t('facts.title')}</h2>
      <p className="quiet small">{t('facts.text')}</p>
      <ul className="plain-list stack-s">
        {open.map(({ id, code, recipientName, askedAt }) => (
          <li key={id}>
            <Link to={`/otazka/${id}`} aria-label={t('facts.open', { code })}>
              {code}
            </Link>
            <div className="quiet small">
              <Written>{recipientName}</Written>, {t('facts.asked', { day: momentInWords(askedAt) })}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};
