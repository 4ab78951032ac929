import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../parts/empty';
import { ServiceFrame } from './service-frame';
import { UnitEditor } from './unit-editor';
import { UnitForm } from './unit-form';

/** Units in which a service counts its places. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  return (
    <ServiceFrame title={t('parts.kapacita.title')}>
      {(service) => {
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
            <section className="stack" aria-labelledby="new-unit">
              <h2 id="new-unit">{t('unit.add')}</h2>
              <UnitForm key={units.length} service={service} unit={null} isSaved={isSaved} onSaved={setSaved} />
            </section>
          </div>
        );
      }}
    </ServiceFrame>
  );
};
