import { parseEmail, parsePhone, parseWebAddress, type ImportedContact } from '@navaz/directory';
import { asList, asText, type SourceContacts } from './register-source.js';

/** More than this many of one sort is a mistake in the register, not help for a reader. */
const mostOfOneSort = 5;

const valid = (
  list: unknown,
  field: 'web' | 'email' | 'telefon',
  parse: (text: string) => { ok: true; value: string } | { ok: false },
): string[] => {
  const values = asList<Record<string, unknown>>(list).flatMap((row) => {
    // Two numbers in one field are written with a comma, a slash or a semicolon between.
    const texts = (asText(row[field]) ?? '').split(/[;,]|\s\/\s/);
    return texts.flatMap((text) => {
      const read = text.trim() === '' ? { ok: false as const } : parse(text);
      return read.ok ? [read.value] : [];
    });
  });
  return [...new Set(values)].slice(0, mostOfOneSort);
};

/**
 * Ways to reach the first contact, each sort in the register's order. Notes beside numbers are not taken: they hold
 * names of people. What has no valid form is left out.
 */
export const contactsOf = (source: SourceContacts): ImportedContact[] => {
  const phones = valid(source.telefony, 'telefon', parsePhone);
  const emails = valid(source.emaily, 'email', parseEmail);
  const webs = valid(source.weby, 'web', parseWebAddress);
  const rows = Math.max(phones.length, emails.length, webs.length);
  return Array.from({ length: rows }, (_, at) => ({
    function: 'reception',
    phone: phones[at] ?? null,
    email: emails[at] ?? null,
    web: webs[at] ?? null,
  }));
};
