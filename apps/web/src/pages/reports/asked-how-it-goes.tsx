import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { ButtonLink } from '../../parts/button';
import { MoreButton } from '../../parts/more-button';
import { Tag } from '../../parts/tag';
import { AskedHowItGoesDocument } from './reports.documents';

/** What this unit is asked 1, 3 and 6 months after release, and has not said; not there where there is nothing. */
export const AskedHowItGoes = () => {
  const { t } = useTranslation('reports');
  const pages = usePages(AskedHowItGoesDocument, {}, ({ handovers }) => handovers);
  if (pages.nodes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{t('asked.title')}</h2>
      <p className="text">{t('asked.text')}</p>
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ id, reference, recipientName, followUps }) => (
          <li key={id} className="panel row-top">
            <div className="stack-s">
              <p className="row">
                <Link to={`/zadost/${id}`}>{reference}</Link>
                {followUps.map((count) => (
                  <Tag key={count} tone="careful">
                    {t('asked.after', { count })}
                  </Tag>
                ))}
              </p>
              <p className="quiet small" lang="cs">
                {recipientName}
              </p>
            </div>
            <ButtonLink
              size="s"
              to={`/zadost/${id}`}
              state={{ act: 'recordOutcomes', month: followUps[0] }}
              aria-label={t('asked.record', { reference })}
            >
              {t('asked.do')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};
