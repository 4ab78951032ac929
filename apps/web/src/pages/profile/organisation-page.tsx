import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { UnsavedForms } from '../../parts/unsaved-forms';
import { ContactsForm } from './contacts-form';
import { OrganisationForm, valuesOf } from './organisation-form';
import { OrganisationFrame } from './organisation-frame';
import {
  OwnOrganisationDocument,
  SetOrganisationContactsDocument,
  type OwnOrganisationQuery,
} from './profile.documents';

const Contacts = ({ organisation }: { readonly organisation: OwnOrganisationQuery['organisation'] }) => {
  const command = useCommand(SetOrganisationContactsDocument);
  const [isSaved, setSaved] = useState(false);
  const { id, version } = organisation;
  return (
    <ContactsForm
      // Made anew where the contacts are others, not where something else of the organisation was saved.
      key={JSON.stringify(organisation.contacts)}
      contacts={organisation.contacts}
      save={(contacts) =>
        void command
          .run({ input: { organisationId: id, version, contacts: [...contacts] } })
          .then((made) => setSaved(made !== null))
      }
      isRunning={command.isRunning}
      refusal={command.refusal}
      failure={command.failure}
      isSaved={isSaved}
      onChanged={() => setSaved(false)}
    />
  );
};

const Whole = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const [isSaved, setSaved] = useState(false);
  const { data, error, refetch } = useReading(OwnOrganisationDocument, { id: organisationId });
  if (error && !data) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { organisation } = data;
  return (
    <div className="stack-l">
      <OrganisationForm
        key={JSON.stringify(valuesOf(organisation))}
        organisation={organisation}
        isSaved={isSaved}
        onSaved={setSaved}
      />
      <section className="stack" aria-labelledby="contacts">
        <h2 id="contacts">{t('organisation.contacts')}</h2>
        <Contacts organisation={organisation} />
      </section>
    </div>
  );
};

/** What an organisation publishes about itself. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <OrganisationFrame title={t('organisation.title')}>
      {({ id }) => (
        <UnsavedForms>
          <Whole organisationId={id} />
        </UnsavedForms>
      )}
    </OrganisationFrame>
  );
};
