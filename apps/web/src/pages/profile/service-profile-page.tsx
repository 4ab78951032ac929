import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ToConfirm } from '../places/to-confirm';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { PartTags } from './part-tags';
import type { ProfileServiceFragment } from './profile.documents';
import { ServiceFrame } from './service-frame';

const parts = [
  'popis',
  'druhy',
  'kontakty',
  'podminky',
  'zadosti',
  'kapacita',
  'adresy',
  'pusobnost',
  'program',
  'konec',
  'historie',
] as const;
type Part = (typeof parts)[number];

const Parts = ({ service }: { readonly service: ProfileServiceFragment }) => {
  const { t } = useTranslation('profile');
  const [ends] = [service.validTo, service.programme.fundingEndsOn].filter((day) => day !== null).sort();
  const units = service.places.numbers?.units.length ?? 0;
  const written = service.plainSummary ?? service.summary;
  const areas = service.areas.map(({ name }) => name).join(', ');
  const said: Partial<Record<Part, ReactNode>> = {
    popis: written ? <Written>{written}</Written> : t('service.nothing'),
    druhy: service.kinds.map(labelOf).join(', ') || t('service.nothing'),
    zadosti: labelOf(service.channel),
    ...(ends ? { program: t('service.until', { day: dayInWords(ends) }) } : {}),
    ...(service.endedOn ? { konec: t('end.endsOn', { day: dayInWords(service.endedOn) }) } : {}),
    kontakty: t('service.contacts', { count: service.contacts.length }),
    podminky: service.conditionsPublished
      ? t('service.conditions', { count: service.conditions.length })
      : t('services.noConditions'),
    kapacita: t('service.units', { count: units }),
    adresy: t('service.facilities', { count: service.facilities.length }),
    pusobnost: areas ? <Written>{areas}</Written> : t('service.nothing'),
  };
  return (
    <ul className="plain-list grid">
      {parts.map((part) => (
        <li key={part}>
          <div className="panel stack-s profile-tile">
            <h2>
              <Link to={part}>{t(`parts.${part}.title`)}</Link>
            </h2>
            <p className="quiet small profile-said">{said[part] ?? t(`parts.${part}.about`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** One service: what it says of itself, part by part, and what waits to be confirmed. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('service.title')} isStart>
      {(service) => (
        <div className="stack">
          <p className="row">
            <Link to={`/sluzba/${service.id}`}>{t('asOthers')}</Link>
            <Link to={`/sluzba/${service.id}/pro-klienty`}>{t('asClients')}</Link>
          </p>
          <PartTags parts={service.verification} />
          <ToConfirm service={service} isHere />
          <Parts service={service} />
        </div>
      )}
    </ServiceFrame>
  );
};
