import type { SubjectInput } from './person.documents';

/** A person as the form holds it: everything is text or a list of codes, empty where nothing is said. */
export interface SubjectForm {
  givenName: string;
  familyName: string;
  birthDate: string;
  sex: string;
  contact: string;
  languages: string[];
  accessibility: string[];
  documents: string[];
  guardianName: string;
  guardianContact: string;
  /** Who agrees: `subject`, `guardian` or `both`. */
  agreementFrom: string;
}

/** A person as the API gives it. */
export interface SubjectRead {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly contact: string | null;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly documents: readonly string[];
  readonly guardian: { readonly name: string; readonly contact: string | null } | null;
}

/** A form nobody has typed into. Most clients speak Czech. */
export const emptySubject: SubjectForm = {
  givenName: '',
  familyName: '',
  birthDate: '',
  sex: '',
  contact: '',
  languages: ['cs'],
  accessibility: [],
  documents: [],
  guardianName: '',
  guardianContact: '',
  agreementFrom: 'subject',
};

/** The form of a person that is known, and of who agrees. */
export const subjectFormOf = ({ guardian, ...read }: SubjectRead, agreementFrom = 'subject'): SubjectForm => ({
  givenName: read.givenName,
  familyName: read.familyName,
  birthDate: read.birthDate ?? '',
  sex: read.sex ?? '',
  contact: read.contact ?? '',
  languages: [...read.languages],
  accessibility: [...read.accessibility],
  documents: [...read.documents],
  guardianName: guardian?.name ?? '',
  guardianContact: guardian?.contact ?? '',
  agreementFrom,
});

/** A person as they were read, with the version of the reading. */
type Versioned = SubjectRead & { readonly version: number };

/**
 * The version a form saves over: the one it was opened with, so that nobody's later correction is overwritten unseen. Where
 * only a restriction came or went since, the person is the same and the newer version counts.
 */
export const versionSavedOver = (opened: Versioned, now: Versioned): number =>
  JSON.stringify(subjectFormOf(opened)) === JSON.stringify(subjectFormOf(now)) ? now.version : opened.version;

const said = (text: string): string | null => text.trim() || null;

/** What the API is sent: what was left empty is not said. */
export const subjectInputOf = (form: SubjectForm): SubjectInput => ({
  givenName: form.givenName.trim(),
  familyName: form.familyName.trim(),
  birthDate: said(form.birthDate),
  sex: said(form.sex),
  contact: said(form.contact),
  languages: form.languages,
  accessibility: form.accessibility,
  documents: form.documents,
  guardian: said(form.guardianName) ? { name: form.guardianName.trim(), contact: said(form.guardianContact) } : null,
});

/** Whole years between two days. */
export const yearsBetween = (birth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);

const isMinor = (birthDate: string, day: string): boolean => birthDate !== '' && yearsBetween(birthDate, day) < 18;

/**
 * Who agrees once another date of birth is typed: as it was, unless the person is under 18 by it and was not, or the other
 * way. `day` is today.
 */
export const agreementFromAfter = (
  { birthDate, agreementFrom }: Pick<SubjectForm, 'birthDate' | 'agreementFrom'>,
  typed: string,
  day: string,
): string => {
  const isNow = isMinor(typed, day);
  if (isNow === isMinor(birthDate, day)) return agreementFrom;
  return isNow ? 'both' : 'subject';
};
