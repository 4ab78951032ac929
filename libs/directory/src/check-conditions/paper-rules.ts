import { remedy } from './condition-answer.js';
import { isUnknown } from './condition-value.js';
import { requirement } from './simple-rules.js';

/**
 * A valid identity document. An identity card is issued within 30 days (Act 269/2021 Coll.), at the quickest in a few
 * working days.
 */
export const identityDocumentRule = requirement((person) => person.hasIdentityDocument, {
  there: ['Člověk má platný doklad totožnosti.', 'The person has a valid identity document.'],
  missing: ['Služba žádá doklad totožnosti a člověk ho nemá.', 'An identity document is needed and missing.'],
  notKnown: ['Není zadané, zda má člověk doklad totožnosti.', 'It is not given whether there is an identity document.'],
  notRequired: ['Služba přijímá i bez dokladů.', 'The service takes people without documents.'],
  remedy: remedy(
    'Požádejte o občanský průkaz, vydává se do 30 dnů.',
    'Apply for an identity card; it takes up to 30 days.',
    'yes',
    30,
    5,
  ),
});

/**
 * Health insurance; the state insures a person in custody or prison (§ 7 of Act 48/1997 Coll.), after release it must
 * go on.
 */
export const healthInsuranceRule = requirement((person) => person.hasHealthInsurance, {
  there: ['Člověk má zdravotní pojištění.', 'The person has health insurance.'],
  missing: ['Služba žádá zdravotní pojištění a člověk ho nemá.', 'Health insurance is needed and missing.'],
  notKnown: ['Není zadané, zda má člověk zdravotní pojištění.', 'It is not given whether there is health insurance.'],
  notRequired: ['Služba přijímá i bez zdravotního pojištění.', 'The service takes people without health insurance.'],
  remedy: remedy('Přihlaste člověka ke zdravotní pojišťovně.', 'Register the person with a health insurer.', 'depends'),
});

/** No debt to the municipality. */
export const noMunicipalDebtRule = requirement(
  (person) => (isUnknown(person.hasMunicipalDebt) ? null : !person.hasMunicipalDebt),
  {
    there: ['Člověk nemá dluh vůči obci.', 'The person owes nothing to the municipality.'],
    missing: [
      'Služba přijímá jen bez dluhu vůči obci.',
      'The service only takes people without a debt to the municipality.',
    ],
    notKnown: [
      'Není zadané, zda má člověk dluh vůči obci.',
      'It is not given whether there is a debt to the municipality.',
    ],
    notRequired: ['Dluh vůči obci není překážkou.', 'A debt to the municipality is no obstacle.'],
    remedy: remedy('Dohodněte s obcí splátkový kalendář.', 'Agree a payment plan with the municipality.', 'depends'),
  },
);

/** A report of a physician. */
export const medicalReportRule = requirement((person) => person.hasMedicalReport, {
  there: ['Lékařská zpráva je k dispozici.', 'There is a medical report.'],
  missing: ['Služba žádá lékařskou zprávu a ta chybí.', 'A medical report is needed and missing.'],
  notKnown: ['Není zadané, zda je lékařská zpráva.', 'It is not given whether there is a medical report.'],
  notRequired: ['Lékařskou zprávu služba nežádá.', 'The service asks for no medical report.'],
  remedy: remedy(
    'Požádejte o zprávu lékaře věznice nebo praktického lékaře.',
    'Ask the physician for a report.',
    'yes',
    14,
    1,
  ),
});
