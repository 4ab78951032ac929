import type { ConditionTag } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import type { DerivedTag } from '../index-services/derived-tags.js';

const names: Readonly<Record<ConditionTag | DerivedTag, Text>> = {
  noDeposit: { cs: 'bez kauce', en: 'no deposit' },
  withoutDocuments: { cs: 'bez dokladů', en: 'without documents' },
  withoutInsurance: { cs: 'bez zdravotního pojištění', en: 'without health insurance' },
  withoutIncome: { cs: 'bez příjmu', en: 'without income' },
  municipalDebtAccepted: { cs: 'dluh u města nevadí', en: 'debt to the municipality accepted' },
  withoutMedicalReport: { cs: 'bez lékařské zprávy', en: 'without a medical report' },
  withoutAbstinence: { cs: 'bez podmínky abstinence', en: 'abstinence not required' },
  addictionAccepted: { cs: 'závislost nevadí', en: 'addiction accepted' },
  substitutionAccepted: { cs: 'substituce nevadí', en: 'substitution accepted' },
  medicationAccepted: { cs: 'léky nevadí', en: 'medication accepted' },
  withoutTherapy: { cs: 'bez absolvované léčby', en: 'completed therapy not required' },
  withoutSupervision: { cs: 'bez dohledu probační služby', en: 'probation supervision not required' },
  acceptsLongSentences: { cs: 'i po dlouhém trestu', en: 'long sentences accepted' },
  doesNotExcludeSexualConduct: { cs: 'nevylučuje sexuální delikty', en: 'sexual offences not excluded' },
  doesNotExcludeViolence: { cs: 'nevylučuje násilné delikty', en: 'violent offences not excluded' },
  remoteInterview: { cs: 'pohovor na dálku', en: 'remote interview' },
  petsAllowed: { cs: 'se zvířetem', en: 'with an animal' },
  couplesAccepted: { cs: 'páry', en: 'couples' },
  childrenAccepted: { cs: 's dětmi', en: 'with children' },
  wheelchairAccepted: { cs: 'na vozíku', en: 'wheelchair users' },
  free: { cs: 'zdarma', en: 'free of charge' },
  abstinenceRequired: { cs: 's podmínkou abstinence', en: 'abstinence required' },
  anyResidence: { cs: 'trvalý pobyt kdekoli', en: 'any place of residence' },
  criminalRecordAccepted: { cs: 'záznam v rejstříku nevadí', en: 'a criminal record is accepted' },
};

/** Names of the tags of conditions, for facets and filters. */
export const tagNames: ReadonlyMap<string, Text> = new Map(Object.entries(names));
