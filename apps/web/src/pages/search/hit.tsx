import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { PlacesLine } from './places-line';
import type { HitFragment } from './search.documents';
import { ServiceLine } from './service-line';

const signs = { for: '✓', against: '✕', unknown: '?' } as const;
const signOf = (speaks: string): keyof typeof signs => (speaks === 'for' || speaks === 'against' ? speaks : 'unknown');

/** Why it is here, and what speaks against it. */
const Why = ({ why }: Pick<HitFragment, 'why'>) => {
  const { t } = useTranslation('search');
  if (why.length === 0) return null;
  return (
    <ul className="plain-list hit-why" aria-label={t('why')}>
      {why.map(({ code, text, speaks }) => (
        <li key={`${code}${text}`} data-speaks={signOf(speaks)}>
          <span aria-hidden="true">{signs[signOf(speaks)]}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
};

/** One result: a service, or an office that helps. */
export const Hit = ({ hit }: { readonly hit: HitFragment }) => {
  const { t } = useTranslation('search');
  const { service, organisation, places, why, distanceKm } = hit;
  if (service) {
    return (
      <ServiceLine service={service} distanceKm={distanceKm}>
        {places ? <PlacesLine places={places} /> : null}
        <Why why={why} />
      </ServiceLine>
    );
  }
  if (!organisation) return null;
  const { prisonCode, id, name, kind, municipality } = organisation;
  return (
    <article className="panel stack-s hit" aria-labelledby={`hit-${id}`}>
      <div>
        <h3 id={`hit-${id}`} className="hit-name">
          <Link lang="cs" to={prisonCode ? `/veznice/${prisonCode}` : `/organizace/${id}`}>
            {name}
          </Link>
        </h3>
        <p className="quiet">
          {labelOf(kind)}
          {municipality ? (
            <>
              {' · '}
              <Written>{municipality.name}</Written>
            </>
          ) : null}
        </p>
      </div>
      <Why why={why} />
      {distanceKm === null ? null : <p className="small">{t('distance', { count: distanceKm })}</p>}
    </article>
  );
};
