import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../parts/empty';
import { UnsavedForms } from '../../parts/unsaved-forms';
import { useFocusOn } from '../../parts/use-focus-on';
import type { ProfileServiceFragment } from './profile.documents';
import { ServiceFrame } from './service-frame';
import { UnitEditor } from './unit-editor';
import { UnitForm } from './unit-form';

/** A form that is empty again for the next one as soon as one was added; it keeps the focus. */
const NewUnit = ({ service, count }: { readonly service: ProfileServiceFragment; readonly count: number }) => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  const place = useFocusOn<HTMLElement>(count, count);
  return (
    <section ref={place} tabIndex={-1} className="stack" aria-labelledby="new-unit">
      <h2 id="new-unit">{t('unit.add')}</h2>
      <UnitForm key={count} service={service} unit={null} isSaved={isSaved} onSaved={setSaved} />
    </section>
  );
};

const Units = ({ service }: { readonly service: ProfileServiceFragment }) => {
  const { t } = useTranslation('profile');
  const units = service.places.numbers?.units ?? [];
  return (
    <div className="stack-l text">
      <p>
        {t('unit.text')} <Link to="/mista">{t('unit.board')}</Link>
      </p>
      {units.length === 0 ? <Empty title={t('unit.none')} /> : null}
      <ul className="plain-list stack">
        {units.map((unit) => (
          <li key={unit.id}>
            <UnitEditor unitId={unit.id} name={unit.name} service={service} />
          </li>
        ))}
      </ul>
      <NewUnit key={service.id} service={service} count={units.length} />
    </div>
  );
};

/** Units in which a service counts its places. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.kapacita.title')}>
      {(service) => (
        <UnsavedForms>
          <Units service={service} />
        </UnsavedForms>
      )}
    </ServiceFrame>
  );
};
