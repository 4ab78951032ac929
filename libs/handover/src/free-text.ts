import { invalidInput, type FieldRefusal, type Refusal } from '@navaz/kernel';
import { checkFreeText, type Finding, type FreeTextContext } from '@navaz/platform';
import { isOfficeName } from './subjects/office-name.js';
import type { SubjectIdentity } from './subjects/subject-identity.js';

/** Names that must not stand in a text: the person's own and the guardian's, but for the words an office is called by. */
export const namesOf = (identity: SubjectIdentity): readonly string[] => [
  identity.givenName,
  identity.familyName,
  ...(identity.guardian && !isOfficeName(identity.guardian.name) ? identity.guardian.name.split(/\s+/u) : []),
];

/** What of the person a text is searched for. */
export type KnownOfPerson = Required<Pick<FreeTextContext, 'names' | 'birthDate'>>;

/** What is known of the person to the unit that leads the case. */
export const knownOf = (identity: SubjectIdentity): KnownOfPerson => ({
  names: namesOf(identity),
  birthDate: identity.birthDate,
});

const fieldRefusal = (path: string, found: Finding): FieldRefusal => ({
  path: `${path}[${found.from}-${found.to}]`,
  code: found.code,
  text: found.text,
});

/** What a text is judged by. */
export interface WrittenAbout {
  readonly identity: SubjectIdentity;
  /** The day of writing, `YYYY-MM-DD`. */
  readonly today: string;
  /** The writer saw the places that need to be confirmed and confirms them. */
  readonly confirmed: boolean;
}

/** Refuses what may not be said, and what needs to be confirmed and was not; null where nothing is left. */
export const findingRefusal = (path: string, findings: readonly Finding[], confirmed: boolean): Refusal | null => {
  const left = findings.filter(({ severity }) => severity === 'stop' || !confirmed);
  return left.length > 0 ? invalidInput(left.map((found) => fieldRefusal(path, found))) : null;
};

/**
 * Refuses a text that says what may not be said, with the place of each finding (`wish[12-19]`: characters from 0, the
 * second one outside). What only needs to be confirmed passes once the writer confirms it.
 */
export const freeTextRefusal = (path: string, text: string, about: WrittenAbout): Refusal | null => {
  const findings = checkFreeText(text, { ...knownOf(about.identity), today: about.today });
  return findingRefusal(path, findings, about.confirmed);
};
