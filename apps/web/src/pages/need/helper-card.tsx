import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActOn } from '../../parts/act-on';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { useLabels } from '../../words/use-labels';
import type { NeedPartsFragment } from '../cases/cases.documents';
import type { MatchTogetherFragment } from './matching.documents';
import { placeTones } from './place-tones';
import type { Helper } from './several-needs';

/** A service among the hits for several needs. */
export type ServiceTogether = NonNullable<MatchTogetherFragment['service']> &
  Pick<MatchTogetherFragment, 'places' | 'conditions'>;

/** One organisation with the services that help with the needs, and the way on with each of them. */
export const HelperCard = ({
  caseId,
  helper,
}: {
  readonly caseId: string;
  readonly helper: Helper<ServiceTogether, NeedPartsFragment>;
}) => {
  const { t } = useTranslation('need');
  const labels = useLabels();
  const heading = useId();
  return (
    <article className="panel match stack" aria-labelledby={heading}>
      <div className="row-top">
        <h3 id={heading} lang="cs">
          {helper.name}
        </h3>
        <Tag tone="good">{t('several.helps', { count: helper.needs.length })}</Tag>
      </div>
      <ul className="plain-list">
        {helper.services.map(({ service, needs }) => (
          <li key={service.id} className="need-line stack-s">
            <div>
              <a href={`/sluzba/${service.id}`} target="_blank" rel="noreferrer">
                <Written>{service.name}</Written>
                <span className="only-read"> ({t('newWindow')})</span>
              </a>
              <p className="quiet small">{townsOf(service)}</p>
            </div>
            {service.places ? (
              <p className="row">
                <Tag tone={placeTones[service.places.state]}>{t(`places.${service.places.state}`)}</Tag>
                <span className="small">{service.places.sentence}</span>
              </p>
            ) : null}
            <ConditionCounts conditions={service.conditions} />
            <ul className="plain-list row">
              {needs.map((need) => (
                <li key={need.id}>
                  <Link to={`/pripad/${caseId}/potreba/${need.id}/sluzby?sluzba=${encodeURIComponent(service.id)}`}>
                    <ActOn act={t('several.goOn', { need: labels.kind(need.kind) })} what={service.name} />
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </article>
  );
};

const ConditionCounts = ({ conditions }: Pick<ServiceTogether, 'conditions'>) => {
  const { t } = useTranslation('need');
  if (!conditions) return null;
  const { fit, met, notMet, unknown } = conditions;
  const isSilent = met + notMet + unknown === 0;
  return (
    <p className="small">
      {isSilent
        ? t(fit === 'none_published' ? 'conditions.none' : 'conditions.noneAsked')
        : `${t('conditions.title')}: ${t('conditions.notMet', { count: notMet })}, ${t('conditions.unknown', { count: unknown })}, ${t('conditions.met', { count: met })}`}
    </p>
  );
};

const townsOf = ({ facilities }: ServiceTogether): string =>
  [...new Set(facilities.flatMap(({ municipality }) => (municipality ? [municipality.name] : [])))]
    .slice(0, 3)
    .join(', ');
