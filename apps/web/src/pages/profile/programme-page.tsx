import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { useSession } from '../../frame/session';
import { OwnOrganisationDocument, type ProfileServiceFragment } from './profile.documents';
import { ProgrammeForm } from './programme-form';
import { ServiceFrame } from './service-frame';

const Editor = ({
  service,
  organisationId,
}: {
  readonly service: ProfileServiceFragment;
  readonly organisationId: string;
}) => {
  const [isSaved, setSaved] = useState(false);
  const { nodes } = usePages(OwnOrganisationDocument, { id: organisationId }, (answer) => answer.organisation.services);
  const listed = nodes.map(({ id, name }) => ({ id, name })).filter(({ id }) => id !== service.id);
  const { successor } = service;
  // What follows may be elsewhere, or further down the list than was read.
  const isKnown = successor === null || listed.some(({ id }) => id === successor.id);
  return (
    <ProgrammeForm
      key={`${service.version} ${listed.length}`}
      service={service}
      others={isKnown ? listed : [successor, ...listed]}
      isSaved={isSaved}
      onSaved={setSaved}
    />
  );
};

/** From when to when a service runs, in which runs and season, and who pays for it. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const { organisation } = useSession();
  return (
    <ServiceFrame title={t('parts.program.title')}>
      {(service) => (organisation ? <Editor service={service} organisationId={organisation.id} /> : null)}
    </ServiceFrame>
  );
};
