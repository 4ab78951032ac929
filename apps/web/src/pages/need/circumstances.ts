import type { SubjectForm } from '../cases/subject-form';
import { yearsBetween } from '../cases/subject-form';
import type { Circumstances } from './matching.documents';
import { today } from '../../words/dates';

/** Questions with yes, no or nothing said. */
export const yesNo = [
  'hasIdentityDocument',
  'hasHealthInsurance',
  'hasMunicipalDebt',
  'hasMedicalReport',
  'canInterviewInPerson',
  'canInterviewRemotely',
  'asCouple',
  'withAnimal',
  'usesWheelchair',
  'underSupervision',
  'neverExcluded',
  'hasAddiction',
  'therapyCompleted',
  'takesMedication',
  'usesSubstitution',
] as const;

/** Questions answered by a whole number; the unit is in the words of the question. */
export const numbers = [
  'age',
  'children',
  'monthlyIncome',
  'depositMonthsAvailable',
  'stayMonthsWanted',
  'sentenceMonths',
  'abstinentDays',
] as const;

/** Questions answered by a code of a list, or by several. */
export const coded = ['sex', 'securityLevel', 'languages', 'conduct', 'regionOfResidence'] as const;

/** A question about the circumstances of a person. */
export type Question = (typeof yesNo)[number] | (typeof numbers)[number] | (typeof coded)[number];

/** What decides whether a condition is met. What the case says already (release, district of return) is not asked. */
const questionsOf: Readonly<Record<string, readonly Question[]>> = {
  sex: ['sex'],
  age: ['age'],
  language: ['languages'],
  couple: ['asCouple'],
  children: ['children'],
  animal: ['withAnimal'],
  wheelchair: ['usesWheelchair'],
  region_of_residence: ['regionOfResidence'],
  identity_document: ['hasIdentityDocument'],
  health_insurance: ['hasHealthInsurance'],
  no_municipal_debt: ['hasMunicipalDebt'],
  medical_report: ['hasMedicalReport'],
  deposit: ['depositMonthsAvailable'],
  monthly_income: ['monthlyIncome'],
  interview: ['canInterviewInPerson', 'canInterviewRemotely'],
  minimum_stay: ['stayMonthsWanted'],
  security_level: ['securityLevel'],
  sentence_length: ['sentenceMonths'],
  supervision: ['underSupervision'],
  excluded_conduct: ['conduct'],
  previous_exclusion: ['neverExcluded'],
  abstinence: ['abstinentDays'],
  addiction: ['hasAddiction'],
  therapy_completed: ['therapyCompleted'],
  medication: ['takesMedication'],
  substitution: ['usesSubstitution'],
};

/** Questions that matter for conditions with these codes, those that matter most often first. */
export const questionsFor = (conditionCodes: readonly string[]): readonly Question[] => {
  const counts = new Map<Question, number>();
  for (const code of conditionCodes)
    for (const question of questionsOf[code] ?? []) counts.set(question, (counts.get(question) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([question]) => question);
};

/** What was typed about a person, as far as conditions ask for it. What is not said stays unknown. */
export const fromSubject = (
  subject: Pick<SubjectForm, 'sex' | 'birthDate' | 'languages' | 'documents'>,
  on: string = today(),
): Circumstances => ({
  ...(subject.sex ? { sex: subject.sex } : {}),
  ...(subject.birthDate ? { age: yearsBetween(subject.birthDate, on) } : {}),
  ...(subject.languages.length > 0 ? { languages: subject.languages } : {}),
  ...(subject.documents.includes('identity_card') ? { hasIdentityDocument: true } : {}),
});
