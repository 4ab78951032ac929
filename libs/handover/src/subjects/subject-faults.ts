import type { FieldRefusal } from '@navaz/kernel';
import { checkFreeText } from '@navaz/platform';
import { isMinor, type AgreementFrom } from './agreement-from.js';
import { isOfficeName } from './office-name.js';
import { ageBandOf, type SubjectIdentity } from './subject-identity.js';
import type { SubjectTyped } from './subject-typed.js';

/** A person as typed in, in its stored form: trimmed, the age band by the birth date. */
export const toIdentity = (typed: SubjectTyped, today: string): SubjectIdentity => ({
  givenName: typed.givenName.trim(),
  familyName: typed.familyName.trim(),
  birthDate: typed.birthDate ?? null,
  sex: typed.sex ?? null,
  ageBand: typed.birthDate ? ageBandOf(typed.birthDate, today) : (typed.ageBand ?? null),
  contact: typed.contact?.trim() || null,
  languages: typed.languages ?? [],
  accessibility: typed.accessibility ?? [],
  documents: typed.documents ?? [],
  guardian: typed.guardian
    ? { name: typed.guardian.name.trim(), contact: typed.guardian.contact?.trim() || null }
    : null,
});

/** Words of a name at most: `Jan Maria`, `Nguyen Thi Thanh Huong`; with more it is a sentence. */
const nameWords = 4;

const wordsOf = (name: string): number => name.split(/[\s-]+/u).length;

/** A name of one word may be any word (`Vrah`, `Pijan`); of several it could say something. */
const saidIn = (name: string): string => (wordsOf(name) > 1 ? name : '');

/**
 * A name and how to reach somebody are texts that travel: they say no birth number, no offence, no paragraph and nothing of
 * health.
 */
const spokenFaults = (identity: SubjectIdentity, today: string): FieldRefusal[] =>
  [
    { path: 'givenName', text: saidIn(identity.givenName) },
    { path: 'familyName', text: saidIn(identity.familyName) },
    { path: 'contact', text: identity.contact },
    { path: 'guardian.name', text: identity.guardian?.name },
    { path: 'guardian.contact', text: identity.guardian?.contact },
  ].flatMap(({ path, text }) =>
    checkFreeText(text ?? '', { names: [], today })
      .filter(({ severity, code }) => severity === 'stop' || code === 'HEALTH')
      .map(({ from, to, code, text: words }) => ({ path: `subject.${path}[${from}-${to}]`, code, text: words })),
  );

/** Letters of any script with their marks and what stands between names: no place for anything else about the person. */
const nameLike = /^(?=.*\p{L})[\p{L}\p{M} .'’‐-]+$/u;

/** What is wrong with a person as typed in. Paths begin at `subject`. */
export const subjectFaults = (identity: SubjectIdentity, from: AgreementFrom, today: string): FieldRefusal[] => {
  const faults: FieldRefusal[] = [];
  const fault = (path: string, code: string, cs: string, en: string): void => {
    faults.push({ path: `subject.${path}`, code, text: { cs, en } });
  };
  if (!identity.givenName || !identity.familyName)
    fault('familyName', 'NAME_MISSING', 'Vyplňte jméno i příjmení.', 'Give both names.');
  for (const [path, text] of [
    ['givenName', identity.givenName],
    ['familyName', identity.familyName],
  ] as const)
    if (text && !nameLike.test(text))
      fault(
        path,
        'NAME_NOT_LETTERS',
        'Jméno pište jen písmeny; mezi nimi může být mezera, tečka, spojovník nebo apostrof. Nic dalšího o člověku sem nepatří.',
        'Write the name in letters; a space, a dot, a hyphen or an apostrophe may stand between them. Nothing else about a person belongs here.',
      );
    else if (wordsOf(text) > nameWords)
      fault(
        path,
        'NAME_TOO_LONG',
        `Sem patří jen jméno, nejvýše ${nameWords} slova. Nic dalšího o člověku sem nepište.`,
        `Only the name belongs here, ${nameWords} words at most. Write nothing else about the person.`,
      );
  const guardian = identity.guardian?.name;
  if (guardian && !nameLike.test(guardian) && !isOfficeName(guardian))
    fault(
      'guardian.name',
      'NAME_NOT_LETTERS',
      'Napište jen jméno opatrovníka, písmeny, nebo název obce či úřadu, například „Městská část Praha 5“. Nic dalšího sem nepatří.',
      'Write the name of the guardian alone, in letters, or of a municipality or office, such as “Městská část Praha 5”. Nothing else belongs here.',
    );
  if (identity.birthDate !== null && (identity.birthDate > today || identity.birthDate < '1900-01-01'))
    fault('birthDate', 'BIRTH_DATE_IMPOSSIBLE', 'Datum narození není možné.', 'This date of birth is not possible.');
  else if (identity.birthDate !== null && identity.ageBand === null)
    fault('birthDate', 'TOO_YOUNG', 'Navaz je pro lidi od 15 let.', 'Navaz is for people from 15 years.');
  if (from !== 'subject' && identity.guardian === null)
    fault(
      'guardian',
      'GUARDIAN_MISSING',
      'Uveďte, kdo souhlasí s klientem nebo za něj.',
      'Say who agrees with or for the person.',
    );
  if (isMinor(identity) && from === 'subject')
    fault(
      'guardian',
      'GUARDIAN_NEEDED',
      'Mladším 18 let souhlas dává i zákonný zástupce.',
      'Under 18 the guardian agrees too.',
    );
  return [...faults, ...spokenFaults(identity, today)];
};
