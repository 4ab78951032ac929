import { useTranslation } from 'react-i18next';
import { FacilityForm } from './facility-form';
import { SecretAddress } from './secret-address';
import { ServiceFrame } from './service-frame';

/** Places where a service is given; the address of a secret one is kept apart. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.adresy.title')}>
      {(service) => (
        <div className="stack-l text">
          <p>{t('facility.text')}</p>
          {service.facilities.map((facility) => (
            <section
              key={`${facility.id}.${service.version}`}
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
            <FacilityForm key={service.version} service={service} facility={null} />
          </section>
        </div>
      )}
    </ServiceFrame>
  );
};
