import { createHash } from 'node:crypto';
import { parseIco, type ImportedOrganisation, type OrganisationKindCode } from '@navaz/directory';
import { contactsOf } from './read-contacts.js';
import { asText, type SourceProvider } from './register-source.js';

/** Endings of names that are legal forms; the register has no field for the form. */
const legalForms: readonly [ending: RegExp, form: string, kind: OrganisationKindCode][] = [
  [/\bz\.\s?s\.?$/i, 'z.s.', 'ngo'],
  [/\bz\.\s?ú\.?$/i, 'z.ú.', 'ngo'],
  [/\bo\.\s?p\.\s?s\.?$/i, 'o.p.s.', 'ngo'],
  [/\bo\.\s?s\.?$/i, 'o.s.', 'ngo'],
  [/\bs\.\s?r\.\s?o\.?$|spol\. s r\.\s?o\.?$/i, 's.r.o.', 'other'],
  [/\ba\.\s?s\.?$/i, 'a.s.', 'other'],
  [/příspěvková organizace$|\bp\.\s?o\.?$/i, 'příspěvková organizace', 'public_provider'],
];

const kinds: readonly [name: RegExp, kind: OrganisationKindCode][] = [
  [/^(statutární |hlavní )?město |^obec |^městys |^městská část |^městský úřad|kraj$/i, 'public_provider'],
  [/nemocnice|poliklinika|léčebna/i, 'health_facility'],
];

const formOf = (name: string): { legalForm: string | null; kind: OrganisationKindCode } => {
  const [, legalForm, kind] = legalForms.find(([ending]) => ending.test(name)) ?? [null, null, null];
  const [, byName] = kinds.find(([pattern]) => pattern.test(name)) ?? [null, null];
  return { legalForm, kind: byName ?? kind ?? 'ngo' };
};

const nameKey = (name: string): string =>
  `name:${createHash('sha256').update(name.normalize('NFC').toLocaleLowerCase('cs')).digest('base64url').slice(0, 24)}`;

/** A provider as the register tells it, or why it cannot be one; `remark` is something left out, in Czech. */
export interface ReadProvider {
  readonly organisation: ImportedOrganisation;
  readonly remark: string | null;
}

/**
 * Reads a provider. Statutory bodies are not even looked at. A missing or impossible IČO is left out: a registration
 * known already stays with its provider, a new one is kept by the provider's name, for the service is real and people
 * need it.
 */
export const readProvider = (registerId: string, source: Partial<SourceProvider>, name: string): ReadProvider => {
  const written = asText(source.ico);
  const ico = written === null ? null : parseIco(written);
  const valid = ico?.ok === true ? ico.value : null;
  const remark =
    valid !== null
      ? null
      : written === null
        ? 'Poskytovatel nemá v registru IČO. Známá registrace zůstává u dosavadního poskytovatele, novou vedeme podle názvu.'
        : 'IČO poskytovatele neexistuje (nesouhlasí tvar nebo kontrolní číslice); vynechali jsme ho. Známá registrace zůstává u dosavadního poskytovatele, novou vedeme podle názvu.';
  const contacts = contactsOf(source);
  return {
    organisation: {
      key: valid === null ? nameKey(name) : `ico:${valid}`,
      registerId,
      name,
      ico: valid,
      ...formOf(name),
      web: contacts[0]?.web ?? null,
      email: contacts[0]?.email ?? null,
      contacts,
    },
    remark,
  };
};
