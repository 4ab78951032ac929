import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import type { PrisonQuery } from './prison.documents';
import { sourceDay } from './source-day';

/** What a prison is, as far as public sources say. */
export const PrisonFacts = ({ prison }: PrisonQuery) => {
  const { t } = useTranslation('prison');
  const { address, municipality, region, levels, sexes, juveniles, remand, specialUnits, branches } = prison;
  const present = levels.filter((level) => level.present === true).map(({ level }) => labelOf(level));
  const stated = sourceDay(prison.capacityAsOf);
  const people = [
    ...(sexes ?? []).map(({ code }) => (code === 'woman' ? t('facts.women') : t('facts.men'))),
    ...(juveniles === true ? [t('facts.juveniles')] : []),
    ...(remand === true ? [t('facts.remand')] : []),
  ];
  const inCzech = (text: string): ReactNode => (text ? <Written>{text}</Written> : null);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('facts.address'), inCzech(address ?? municipality.name)],
    [t('facts.region'), inCzech(region.name)],
    [t('facts.people'), people.join(', ') || null],
    [t('facts.levels'), present.join('; ') || null],
    [t('facts.units'), inCzech(specialUnits.join(', '))],
    [t('facts.branches'), inCzech(branches.join(', '))],
    [
      t('facts.capacity'),
      prison.capacity === null
        ? null
        : `${prison.capacity} (${stated === null ? t('facts.undated') : t('facts.asOf', { day: stated })})`,
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
    </dl>
  );
};
