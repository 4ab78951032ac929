import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { ServicesToNarrowDocument } from './members.documents';

/** Services of the organisation, and how a narrowing to some of them reads. */
export interface OwnServices {
  readonly all: readonly { readonly id: string; readonly name: string }[];
  readonly inWords: (ids: readonly string[] | null) => string;
}

/** What a membership may be narrowed to. */
export const useOwnServices = (organisationId: string): OwnServices => {
  const { t } = useTranslation('members');
  const { data } = useReading(ServicesToNarrowDocument, { organisationId });
  const all = data?.organisation.services.edges.map(({ node }) => node) ?? [];
  return {
    all,
    inWords: (ids) =>
      ids === null
        ? t('allServices')
        : ids.map((id) => all.find((service) => service.id === id)?.name ?? t('endedService')).join(', '),
  };
};
