import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../frame/session';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import type { OrganisationQuery } from './organisation.documents';
import { Recommending } from './recommending';

type Whole = OrganisationQuery['organisation'];

/** What an organisation says of itself, and who stands above and below it. */
export const OrganisationFacts = ({ organisation }: { readonly organisation: Whole }) => {
  const { t } = useTranslation('organisation');
  const { ico, legalForm, foundedYear, fundingSources, principles, municipality, district, region } = organisation;
  const { parent, children, web } = organisation;
  const place = municipality ?? district ?? region;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('facts.ico'), ico],
    [t('facts.legalForm'), legalForm && <Written>{legalForm}</Written>],
    [t('facts.founded'), foundedYear === null ? null : String(foundedYear)],
    [t('facts.place'), place?.name ?? null],
    [t('facts.principles'), principles.map(labelOf).join(', ') || null],
    [t('facts.funding'), fundingSources.length > 0 ? <Written>{fundingSources.join(', ')}</Written> : null],
  ];
  return (
    <dl className="facts">
      {lines.map(([term, text]) =>
        text ? (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
      {web && /^https?:\/\//.test(web) ? (
        <div className="fact">
          <dt>{t('facts.web')}</dt>
          <dd>
            <a href={web}>{web.replace(/^https?:\/\//, '')}</a>
          </dd>
        </div>
      ) : null}
      {parent ? (
        <div className="fact">
          <dt>{t('facts.parent')}</dt>
          <dd>
            <Link lang="cs" to={`/organizace/${parent.id}`}>
              {parent.name}
            </Link>
          </dd>
        </div>
      ) : null}
      {children.length > 0 ? (
        <div className="fact">
          <dt>{t('facts.children')}</dt>
          <dd>
            <ul className="plain-list">
              {children.map(({ id, name }) => (
                <li key={id}>
                  <Link lang="cs" to={`/organizace/${id}`}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  );
};

/** What speaks for an organisation. */
export const OrganisationTrust = ({ organisation }: { readonly organisation: Whole }) => {
  const { t } = useTranslation('organisation');
  const { id, kind, trust, recommendations } = organisation;
  const { organisation: own } = useSession();
  // Nobody claims the network itself, or what they look after already.
  const isClaimable = kind.code !== 'coordinator' && own?.id !== id;
  return (
    <>
      <ul>
        <li>{trust.claimed ? t('trust.claimed') : t('trust.notClaimed')}</li>
        {trust.associationMember === true ? <li>{t('trust.member')}</li> : null}
        <li>
          {trust.lastConfirmedAt
            ? t('trust.confirmed', { day: dayInWords(trust.lastConfirmedAt.slice(0, 10)) })
            : t('trust.neverConfirmed')}
        </li>
      </ul>
      {isClaimable ? (
        <p>
          <Link to={`/narok/${id}`}>{t(trust.claimed ? 'trust.claimAlso' : 'trust.claim')}</Link>
        </p>
      ) : null}
      {recommendations.map(({ id: recommendation, at, note, by }) => (
        <blockquote key={recommendation}>
          <p lang="cs">{note}</p>
          <p className="quiet small">
            <Link lang="cs" to={`/organizace/${by.id}`}>
              {by.name}
            </Link>
            , {dayInWords(at.slice(0, 10))}
          </p>
        </blockquote>
      ))}
      <Recommending organisation={organisation} />
    </>
  );
};
