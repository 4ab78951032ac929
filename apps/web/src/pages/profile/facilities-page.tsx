import { useTranslation } from 'react-i18next';
import { UnsavedForms } from '../../parts/unsaved-forms';
import { FacilityForm } from './facility-form';
import type { ProfileServiceFragment } from './profile.documents';
import { SecretAddress } from './secret-address';
import { ServiceFrame } from './service-frame';

const Facilities = ({ service }: { readonly service: ProfileServiceFragment }) => {
  const { t } = useTranslation('profile');
  return (
    <div className="stack-l text">
      <p>{t('facility.text')}</p>
      {service.facilities.map((facility) => (
        <section
          key={facility.id}
          className="panel stack"
          aria-label={facility.name ?? facility.municipality?.name ?? facility.district.name}
        >
          <h2>{facility.name ?? facility.municipality?.name ?? facility.district.name}</h2>
          <FacilityForm service={service} facility={facility} />
          {facility.visibility.code === 'secret' ? <SecretAddress facilityId={facility.id} /> : null}
        </section>
      ))}
      <section className="panel stack" aria-labelledby="new-facility">
        <h2 id="new-facility">{t('facility.add')}</h2>
        <FacilityForm service={service} facility={null} />
      </section>
    </div>
  );
};

/** Places where a service is given; the address of a secret one is kept apart. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.adresy.title')}>
      {(service) => (
        <UnsavedForms>
          <Facilities service={service} />
        </UnsavedForms>
      )}
    </ServiceFrame>
  );
};
