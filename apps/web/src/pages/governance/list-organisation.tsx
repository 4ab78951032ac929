import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ReasonButton } from '../../forms/reason-button';
import { ListOrganisationDocument, SuspendOrganisationDocument } from './governance.documents';

interface Target {
  readonly organisationId: string;
  readonly name: string;
}

/** Shows an organisation in the directory. */
export const ListOrganisation = ({ organisationId, name }: Target) => {
  const { t } = useTranslation('governance');
  const command = useCommand(ListOrganisationDocument);
  return (
    <ReasonButton
      button={t('one.list')}
      of={name}
      title={t('one.listTitle', { name })}
      follows={t('one.listFollows')}
      label={t('why')}
      hint={t('whyHint')}
      doIt={t('one.list')}
      command={command}
      run={async (why) => (await command.run({ input: { organisationId, why } })) !== null}
    />
  );
};

/** Takes an organisation and its services out of every list. */
export const SuspendOrganisation = ({ organisationId, name }: Target) => {
  const { t } = useTranslation('governance');
  const command = useCommand(SuspendOrganisationDocument);
  return (
    <ReasonButton
      button={t('one.suspend')}
      of={name}
      look="danger"
      title={t('one.suspendTitle', { name })}
      follows={t('one.suspendFollows')}
      label={t('why')}
      hint={t('whyHint')}
      doIt={t('one.suspend')}
      danger
      command={command}
      run={async (why) => (await command.run({ input: { organisationId, why } })) !== null}
    />
  );
};
