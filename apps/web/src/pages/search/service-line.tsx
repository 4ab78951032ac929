import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../frame/session';
import { ButtonLink } from '../../parts/button';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { PickButton } from '../print/pick-button';
import { ConditionsAtAGlance } from './conditions-at-a-glance';
import { useForWhom } from './for-whom';
import { freshnessOf } from './freshness';
import { wayTo } from './way-to';
import type { ServiceLineFragment } from './search.documents';

const townsOf = ({ facilities }: ServiceLineFragment): string =>
  [...new Set(facilities.map(({ municipality, district }) => (municipality ?? district).name))].slice(0, 4).join(', ');

/** A service in a list: what, where, for whom, and how far the profile can be relied on. `children`: why it is here. */
export const ServiceLine = ({
  service,
  distanceKm = null,
  heading = 'h3',
  children,
}: {
  readonly service: ServiceLineFragment;
  readonly distanceKm?: number | null;
  readonly heading?: 'h2' | 'h3';
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation('search');
  const { can } = useSession();
  const Heading = heading;
  const forWhom = useForWhom(service);
  const towns = townsOf(service);
  const freshness = freshnessOf(service.verification);
  return (
    <article className="panel stack-s hit" aria-labelledby={`hit-${service.id}`}>
      <div>
        <div className="hit-head">
          <Heading id={`hit-${service.id}`} className="hit-name">
            <Link lang="cs" to={`/sluzba/${service.id}`}>
              {service.name}
            </Link>
          </Heading>
          {service.demoNote ? <Tag>{t('demo')}</Tag> : null}
        </div>
        <p className="quiet">
          {service.kinds.map(labelOf).join(', ')} · <Written>{service.organisation.name}</Written>
        </p>
      </div>
      {service.pausedUntil ? (
        <p>
          <Tag tone="careful">{t('paused', { day: dayInWords(service.pausedUntil) })}</Tag>
        </p>
      ) : null}
      {children}
      <ul className="plain-list hit-facts small">
        {towns ? (
          <li>
            <Written>{towns}</Written>
            {service.facilityCount > 4 ? ` ${t('andMore')}` : null}
            {distanceKm !== null ? ` (${t('distance', { count: distanceKm })})` : null}
          </li>
        ) : null}
        {forWhom ? <li>{forWhom}</li> : null}
        {service.cost ? <li lang="cs">{service.cost}</li> : null}
        <li>
          <ConditionsAtAGlance service={service} />
        </li>
        <li>{t(`channel.${wayTo(service)}`)}</li>
        <li>{t(`freshness.${freshness.kind}`, { day: freshness.at ? dayInWords(freshness.at.slice(0, 10)) : '' })}</li>
      </ul>
      <div className="row">
        <PickButton id={service.id} name={service.name} />
        {can('handover.send') ? (
          <ButtonLink
            size="s"
            look="quiet"
            to={`/pripady?sluzba=${service.id}`}
            aria-label={`${t('ask')}: ${service.name}`}
          >
            {t('ask')}
          </ButtonLink>
        ) : null}
      </div>
    </article>
  );
};
