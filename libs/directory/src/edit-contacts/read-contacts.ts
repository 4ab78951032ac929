import type { FieldRefusal } from '@navaz/kernel';
import { readWhole } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import type { FieldRules } from '../check-input/field-rule.js';
import { contactFunctionTable } from '../code-lists/contact-functions.js';
import { parseEmail } from '../identifiers/email.js';
import { parsePhone } from '../identifiers/phone.js';
import { parseWebAddress } from '../identifiers/web-address.js';

/** A contact by function; there is no field for anybody's name. */
export interface ContactDraft {
  readonly functionCode: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly web?: string | null;
  readonly note?: string | null;
  /** Absent = `public`. */
  readonly audience?: string | null;
}

/** A contact as it is stored. */
export interface ContactFields {
  readonly functionCode: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly web: string | null;
  readonly note: string | null;
  readonly audience: 'public' | 'professional';
}

/** Most contacts of one profile. */
const most = 50;

const audiences = new Map([
  ['public', 1],
  ['professional', 1],
]);

const rules: FieldRules = {
  functionCode: { type: 'code', known: contactFunctionTable, required: true, label: { cs: 'Funkce', en: 'Function' } },
  phone: { type: 'parsed', parse: parsePhone, label: { cs: 'Telefon', en: 'Phone' } },
  email: { type: 'parsed', parse: parseEmail, label: { cs: 'E-mail', en: 'E-mail' } },
  web: { type: 'parsed', parse: parseWebAddress, label: { cs: 'Web', en: 'Web' } },
  note: { type: 'text', max: 300, label: { cs: 'Poznámka', en: 'Note' } },
  audience: { type: 'code', known: audiences, empty: 'public', label: { cs: 'Komu se ukáže', en: 'Audience' } },
};

/** Key by which two contacts are the same; also their order. */
export const contactKey = (contact: ContactFields): string =>
  JSON.stringify([contact.functionCode, contact.audience, contact.phone, contact.email, contact.web, contact.note]);

const withoutWay = (contact: ContactFields): boolean =>
  contact.phone === null && contact.email === null && contact.web === null;

/**
 * Reads a list of contacts, sorted. Refusals: those of fields, CONTACT_WITHOUT_WAY for one that cannot be reached,
 * ITEM_TWICE, TOO_MANY_ITEMS.
 */
export function readContacts(drafts: readonly ContactDraft[]): {
  contacts: readonly ContactFields[];
  faults: readonly FieldRefusal[];
} {
  if (drafts.length > most) {
    const fault = fieldFault('contacts', 'TOO_MANY_ITEMS', `Nejvýše ${most} kontaktů.`, `At most ${most} contacts.`);
    return { contacts: [], faults: [fault] };
  }
  const read = drafts.map((draft, index) => readWhole(rules, draft, `contacts.${index}.`));
  const faults = read.flatMap((one) => one.faults);
  const contacts = read.map((one) => one.values as unknown as ContactFields);
  const keys = contacts.map(contactKey);
  contacts.forEach((contact, index) => {
    if ((read[index]?.faults.length ?? 0) > 0) return;
    const path = `contacts.${index}`;
    if (withoutWay(contact)) {
      const cs = 'Kontakt nemá telefon, e-mail ani web. Doplňte aspoň jedno.';
      faults.push(fieldFault(path, 'CONTACT_WITHOUT_WAY', cs, 'The contact has no phone, e-mail or web. Add one.'));
    }
    if (keys.indexOf(keys[index] ?? '') !== index) {
      faults.push(fieldFault(path, 'ITEM_TWICE', 'Kontakt je tu dvakrát.', 'The contact is listed twice.'));
    }
  });
  return { contacts: [...contacts].sort((a, b) => (contactKey(a) < contactKey(b) ? -1 : 1)), faults };
}
