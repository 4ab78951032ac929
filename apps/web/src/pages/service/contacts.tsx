import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { labelOf } from '../../words/label-of';
import type { ContactLineFragment } from './service.documents';

/** Addresses of the web come from their owners: only those that lead to a page become links. */
const isWeb = (web: string): boolean => /^https?:\/\//.test(web);

/** Contacts by function, never by a private name. */
export const Contacts = ({ contacts }: { readonly contacts: readonly ContactLineFragment[] }) => {
  const { t } = useTranslation('service');
  if (contacts.length === 0) return <p>{t('contacts.none')}</p>;
  return (
    <ul className="plain-list stack">
      {contacts.map(({ id, function: role, phone, email, web, note, audience }) => (
        <li key={id}>
          <div>
            <strong>{labelOf(role)}</strong>{' '}
            {audience === 'professional' ? <Tag>{t('contacts.forProfessionals')}</Tag> : null}
          </div>
          {phone ? (
            <div>
              <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
            </div>
          ) : null}
          {email ? (
            <div>
              <a href={`mailto:${email}`}>{email}</a>
            </div>
          ) : null}
          {web ? <div>{isWeb(web) ? <a href={web}>{web.replace(/^https?:\/\//, '')}</a> : web}</div> : null}
          {note ? (
            <div className="quiet" lang="cs">
              {note}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
