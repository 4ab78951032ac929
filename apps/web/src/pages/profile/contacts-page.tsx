import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { UnsavedForms } from '../../parts/unsaved-forms';
import { ContactsForm } from './contacts-form';
import { SetServiceContactsDocument, type ProfileServiceFragment } from './profile.documents';
import { ServiceFrame } from './service-frame';

const Contacts = ({ service }: { readonly service: ProfileServiceFragment }) => {
  const command = useCommand(SetServiceContactsDocument);
  const [isSaved, setSaved] = useState(false);
  return (
    <UnsavedForms>
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
      />
    </UnsavedForms>
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
