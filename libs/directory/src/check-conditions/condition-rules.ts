import type { ConditionCode } from './condition.js';
import {
  abstinenceRule,
  addictionRule,
  medicationRule,
  substitutionRule,
  therapyCompletedRule,
} from './health-rules.js';
import { depositRule, monthlyIncomeRule } from './money-rules.js';
import { healthInsuranceRule, identityDocumentRule, medicalReportRule, noMunicipalDebtRule } from './paper-rules.js';
import {
  ageRule,
  animalRule,
  childrenRule,
  coupleRule,
  languageRule,
  sexRule,
  wheelchairRule,
} from './person-rules.js';
import { districtOfReturnRule, regionOfResidenceRule, regionOfReturnRule } from './place-rules.js';
import {
  excludedConductRule,
  previousExclusionRule,
  securityLevelRule,
  sentenceLengthRule,
  supervisionRule,
} from './sentence-rules.js';
import type { Rule } from './simple-rules.js';
import { interviewRule, minimumStayRule, monthsAfterReleaseRule, monthsBeforeReleaseRule } from './timing-rules.js';

/** The rule of every code; the type makes a code without a rule a compile error. */
export const conditionRules: Readonly<Record<ConditionCode, Rule>> = {
  sex: sexRule,
  age: ageRule,
  language: languageRule,
  couple: coupleRule,
  children: childrenRule,
  animal: animalRule,
  wheelchair: wheelchairRule,
  region_of_return: regionOfReturnRule,
  district_of_return: districtOfReturnRule,
  region_of_residence: regionOfResidenceRule,
  identity_document: identityDocumentRule,
  health_insurance: healthInsuranceRule,
  no_municipal_debt: noMunicipalDebtRule,
  medical_report: medicalReportRule,
  deposit: depositRule,
  monthly_income: monthlyIncomeRule,
  interview: interviewRule,
  minimum_stay: minimumStayRule,
  months_before_release: monthsBeforeReleaseRule,
  months_after_release: monthsAfterReleaseRule,
  security_level: securityLevelRule,
  sentence_length: sentenceLengthRule,
  supervision: supervisionRule,
  excluded_conduct: excludedConductRule,
  previous_exclusion: previousExclusionRule,
  abstinence: abstinenceRule,
  addiction: addictionRule,
  therapy_completed: therapyCompletedRule,
  medication: medicationRule,
  substitution: substitutionRule,
};
