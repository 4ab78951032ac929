import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { LeaveGuard } from '../../parts/leave-guard';
import { ContactsForm } from './contacts-form';
import { SetServiceContactsDocument, type ProfileServiceFragment } from './profile.documents';
import { ServiceFrame } from './service-frame';
import { useUnsaved } from './use-unsaved';

const Contacts = ({ service }: { readonly service: ProfileServiceFragment }) => {
  const command = useCommand(SetServiceContactsDocument);
  const [isSaved, setSaved] = useState(false);
  const { isUnsaved, noteUnsaved } = useUnsaved();
  return (
    <>
      <LeaveGuard when={isUnsaved} />
      <ContactsForm
        key={service.version}
        // Those of the organisation are shown with the service but kept with the organisation.
        contacts={service.contacts.filter(({ ofService }) => ofService)}
        save={(contacts) =>
          void command
            .run({ input: { serviceId: service.id, version: service.version, contacts: [...contacts] } })
            .then((made) => setSaved(made !== null))
        }
        isRunning={command.isRunning}
        refusal={command.refusal}
        failure={command.failure}
        isSaved={isSaved}
        onChanged={() => setSaved(false)}
        onUnsaved={noteUnsaved}
      />
    </>
  );
};

/** Contacts of a service by function. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.kontakty.title')}>
      {(service) => (
        <>
          <p className="text">{t('contact.text')}</p>
          <Contacts service={service} />
        </>
      )}
    </ServiceFrame>
  );
};
