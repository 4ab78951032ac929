import type { PrintedServiceFragment } from './print.documents';

/** How anybody can get in touch with a service; empty lists where it published nothing. */
export interface PublicContacts {
  readonly phones: readonly string[];
  readonly mails: readonly string[];
  /** Addresses as they are written, with `https://` where they lead to a page. */
  readonly webs: readonly string[];
  /** Nothing is published: it has to be found elsewhere. */
  readonly isEmpty: boolean;
}

const each = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value !== '')),
];

/** What is public of the contacts of a service, by kind; each once. */
export const publicContacts = ({ contacts }: Pick<PrintedServiceFragment, 'contacts'>): PublicContacts => {
  const open = contacts.filter(({ audience }) => audience === 'public');
  const phones = each(open.map(({ phone }) => phone));
  const mails = each(open.map(({ email }) => email));
  const webs = each(open.map(({ web }) => web));
  return { phones, mails, webs, isEmpty: phones.length + mails.length + webs.length === 0 };
};

/** An address of a page as people read it. */
export const readableWeb = (web: string): string => web.replace(/^https?:\/\//, '');
