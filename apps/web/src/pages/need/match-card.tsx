import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../forms/field';
import { ActOn } from '../../parts/act-on';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import type { Way } from '../search/way-to';
import { ConditionList } from './condition-list';
import type { CheckedFragment, MatchPlacesFragment } from './matching.documents';
import { placeTones } from './place-tones';

/** A service as it stands against one person. */
export interface MatchedService {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly towns: readonly string[];
  readonly distanceKm: number | null;
  readonly way: Way;
  readonly places: MatchPlacesFragment | null;
  readonly conditionsPublished: boolean;
  readonly conditions: {
    readonly met: number;
    readonly notMet: number;
    readonly unknown: number;
    readonly removableBeforeRelease: boolean | null;
    readonly answers: readonly CheckedFragment[];
  } | null;
  readonly why: readonly { readonly code: string; readonly speaks: string; readonly text: string }[];
}

/** One service with places on the day of release and its conditions checked; can be put on the shortlist. */
export const MatchCard = ({
  service,
  isChosen,
  isFull,
  onChoose,
}: {
  readonly service: MatchedService;
  readonly isChosen: boolean;
  /** No more can be chosen. */
  readonly isFull: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) => {
  const { t } = useTranslation(['need', 'search']);
  const heading = useId();
  const { places, conditions, why, way } = service;
  return (
    <article className="panel match stack-s" aria-labelledby={heading} data-chosen={isChosen}>
      <div className="row-top">
        <div>
          <h3 id={heading}>
            <a href={`/sluzba/${service.id}`} target="_blank" rel="noreferrer">
              <Written>{service.name}</Written>
              <span className="only-read"> ({t('newWindow')})</span>
            </a>
          </h3>
          <p className="quiet small">
            <Written>
              {[service.organisation, [...new Set(service.towns)].slice(0, 3).join(', ')].filter(Boolean).join(' · ')}
            </Written>
            {service.distanceKm === null ? null : ` · ${t('distance', { km: Math.round(service.distanceKm) })}`}
          </p>
        </div>
        <CheckField
          label={
            <>
              <ActOn act={t('choose')} what={service.name} />
            </>
          }
          checked={isChosen}
          disabled={(isFull || way === 'nobody') && !isChosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      </div>
      {places ? (
        <p className="row">
          <Tag tone={placeTones[places.state]}>{t(`places.${places.state}`)}</Tag>
          <span>
            {places.sentence}
            {places.asOf ? (
              <span className="quiet small"> {t('places.asOf', { moment: momentInWords(places.asOf) })}</span>
            ) : null}
          </span>
        </p>
      ) : null}
      {why.length > 0 ? (
        <ul className="small match-why">
          {why.slice(0, 4).map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      ) : null}
      {conditions && conditions.answers.length > 0 ? (
        <details>
          <summary>
            {t('conditions.title')}: {t('conditions.notMet', { count: conditions.notMet })},{' '}
            {t('conditions.unknown', { count: conditions.unknown })}, {t('conditions.met', { count: conditions.met })}
            {conditions.notMet > 0 && conditions.removableBeforeRelease ? ` – ${t('conditions.removable')}` : ''}
          </summary>
          <ConditionList answers={conditions.answers} />
        </details>
      ) : null}
      {conditions && conditions.answers.length > 0 && service.conditionsPublished ? null : (
        <p className="quiet small">{t(service.conditionsPublished ? 'conditions.noneAsked' : 'conditions.none')}</p>
      )}
      <p className="quiet small">{t('channel', { how: t(`search:channel.${way}`) })}</p>
    </article>
  );
};
