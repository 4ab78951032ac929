import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import type { WholeService } from './use-service';

/** MM-DD as people write it: 1. 10. */
const dayOfYear = (day: string): string => day.split('-').map(Number).reverse().join('. ') + '.';

/** How to work with the service: when to ask, how long one may stay, how it takes requests, what it has to know. */
export const WorkFacts = ({ service }: { readonly service: WholeService }) => {
  const { t } = useTranslation('service');
  const { channel, channelFunction, leadTimeMonths, lengthMonths, contactWindow, remoteContact, cost } = service;
  const { seasonFrom, seasonTo, forms, minimumData, documents } = service;
  const capacity = forms.filter(({ registeredCapacity }) => registeredCapacity !== null);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      t('work.channel'),
      [labelOf(channel), channelFunction ? labelOf(channelFunction) : null].filter(Boolean).join(', '),
    ],
    [t('work.lead'), leadTimeMonths === null ? null : t('work.months', { count: leadTimeMonths })],
    [t('work.length'), lengthMonths === null ? null : t('work.months', { count: lengthMonths })],
    [t('work.window'), contactWindow && <Written>{contactWindow}</Written>],
    [t('work.remote'), remoteContact === null ? null : remoteContact ? t('yes') : t('no')],
    [t('work.cost'), cost && <Written>{cost}</Written>],
    [t('work.documents'), documents.length > 0 ? <Written>{documents.join(', ')}</Written> : null],
    [t('work.season'), seasonFrom && seasonTo ? `${dayOfYear(seasonFrom)} – ${dayOfYear(seasonTo)}` : null],
    [
      t('work.capacity'),
      capacity
        .map(({ registeredCapacity, registeredCapacityUnit }) =>
          [registeredCapacity, registeredCapacityUnit ? `(${labelOf(registeredCapacityUnit)})` : null]
            .filter(Boolean)
            .join(' '),
        )
        .join('; ') || null,
    ],
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
      {minimumData.map(({ stage, fields }) => (
        <div key={stage.code} className="fact">
          <dt>{t('work.needs', { stage: labelOf(stage) })}</dt>
          <dd>{fields.map(labelOf).join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What makes the service a programme: who pays, how many people, its runs. */
export const Programme = ({ programme, runs }: Pick<WholeService, 'programme' | 'runs'>) => {
  const { t } = useTranslation('service');
  const { funder, fundingEndsOn, active, supported, target, countedOn } = programme;
  if (runs.length === 0 && !funder && !fundingEndsOn && active === null && supported === null) return null;
  return (
    <section className="panel stack-s" aria-labelledby="programme">
      <h2 id="programme">{t('programme.title')}</h2>
      {funder ? (
        <p>
          {t('programme.funder')} <Written>{funder}</Written>
        </p>
      ) : null}
      {fundingEndsOn ? <p>{t('programme.ends', { day: dayInWords(fundingEndsOn) })}</p> : null}
      {active === null ? null : <p>{t('programme.active', { count: active })}</p>}
      {supported === null ? null : (
        <p>
          {t('programme.supported', { count: supported })}
          {target === null ? null : ` ${t('programme.target', { count: target })}`}
          {countedOn ? ` (${dayInWords(countedOn)})` : null}
        </p>
      )}
      {runs.length > 0 ? (
        <ul>
          {runs.map(({ id, startsOn, endsOn, enrolmentUntil, size, note }) => (
            <li key={id}>
              {endsOn
                ? t('programme.run', { from: dayInWords(startsOn), to: dayInWords(endsOn) })
                : t('programme.runFrom', { from: dayInWords(startsOn) })}
              {enrolmentUntil ? `, ${t('programme.enrol', { day: dayInWords(enrolmentUntil) })}` : null}
              {size === null ? null : `, ${t('programme.size', { count: size })}`}
              {note ? (
                <>
                  . <Written>{note}</Written>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};
