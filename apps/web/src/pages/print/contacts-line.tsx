import { useTranslation } from 'react-i18next';
import type { PrintedServiceFragment } from './print.documents';
import { publicContacts, readableWeb } from './public-contacts';

/** How to get in touch with a service of a list, in one line; that it published nothing where it is so. */
export const ContactsLine = ({ service }: { readonly service: PrintedServiceFragment }) => {
  const { t } = useTranslation('print');
  const { phones, mails, webs, isEmpty } = publicContacts(service);
  if (isEmpty) return <p className="small">{t('card.noContact')}</p>;
  const links = [
    ...phones.map((phone) => ({ text: phone, to: `tel:${phone.replaceAll(' ', '')}` })),
    ...mails.map((mail) => ({ text: mail, to: `mailto:${mail}` })),
    // Addresses come from their owners: only those that lead to a page become links.
    ...webs.map((web) => ({ text: readableWeb(web), to: /^https?:\/\//.test(web) ? web : null })),
  ];
  return (
    <ul className="plain-list row" aria-label={t('card.contact')}>
      {links.map(({ text, to }) => (
        <li key={text}>{to === null ? text : <a href={to}>{text}</a>}</li>
      ))}
    </ul>
  );
};
