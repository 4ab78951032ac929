import { useReading } from '../../api/use-reading';
import { labelOf } from '../../words/label-of';
import { ServiceContactsDocument } from './enquiry.documents';

/** Phones and addresses of a service, by function: whom to call where nobody of it answers here. */
export const ServiceContacts = ({ serviceId }: { readonly serviceId: string }) => {
  const { data } = useReading(ServiceContactsDocument, { id: serviceId });
  const reached = data?.service.contacts.filter(({ phone, email }) => phone ?? email) ?? [];
  if (reached.length === 0) return null;
  return (
    <ul>
      {reached.map((contact) => (
        <li key={`${contact.function.code}${contact.phone ?? ''}${contact.email ?? ''}`}>
          {labelOf(contact.function)}: {[contact.phone, contact.email].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
};
