import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { PagedList } from '../../parts/paged-list';
import { SureButton } from '../../parts/sure-button';
import {
  ConfirmMachineClientDocument,
  MachineClientsWaitingDocument,
  type MachineClientsWaitingQuery,
} from './governance.documents';
import { OrganisationName } from './organisation-name';

type Machine = MachineClientsWaitingQuery['waitingMachineClients']['edges'][number]['node'];

const One = ({ machine }: { readonly machine: Machine }) => {
  const { t } = useTranslation('governance');
  const command = useCommand(ConfirmMachineClientDocument);
  const { label, membershipId, organisationId, services } = machine;
  return (
    <article className="panel stack-s" aria-label={label}>
      <h3>{label}</h3>
      <p>
        <OrganisationName id={organisationId} />,{' '}
        {services === null ? t('machines.all') : t('machines.some', { count: services.length })}
      </p>
      <div>
        <SureButton
          button={t('machines.confirm')}
          of={label}
          title={t('machines.sure', { name: label })}
          command={command}
          run={async () => (await command.run({ input: { membershipId } })) !== null}
        >
          <p>{t('machines.follows')}</p>
        </SureButton>
      </div>
    </article>
  );
};

/** Programs that wait to be allowed. */
export const WaitingMachines = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(MachineClientsWaitingDocument, {}, ({ waitingMachineClients }) => waitingMachineClients);
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('machines.empty')}</p>}>
      {(machines) => machines.map((machine) => <One key={machine.membershipId} machine={machine} />)}
    </PagedList>
  );
};
