import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { ProfileChanges } from './profile-changes';
import { ServiceChangesDocument } from './profile.documents';
import { ServiceFrame } from './service-frame';

const Changes = ({ serviceId }: { readonly serviceId: string }) => (
  <ProfileChanges pages={usePages(ServiceChangesDocument, { serviceId }, ({ serviceHistory }) => serviceHistory)} />
);

/** What changed in a service, the latest first. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.historie.title')}>{(service) => <Changes serviceId={service.id} />}</ServiceFrame>
  );
};
