import { met, notMet, remedy, unknown } from './condition-answer.js';
import { isUnknown, numberOf } from './condition-value.js';
import { dny, plural } from './counted.js';
import { acceptance, requirement, type Rule } from './simple-rules.js';

/** So many days of abstinence. Where there is no addiction, there is nothing to abstain from. */
export const abstinenceRule: Rule = (condition, { abstinentDays, hasAddiction }) => {
  if (condition.operator === 'not_required')
    return met('Služba nežádá abstinenci.', 'The service asks for no abstinence.');
  if (hasAddiction === false) return met('Závislost se netýká.', 'There is no addiction.');
  const days = numberOf(condition);
  if (isUnknown(abstinentDays)) {
    return unknown(
      `Služba žádá ${dny(days)} abstinence. Doba není zadaná.`,
      `It asks for ${plural(days, 'day')} of abstinence. Not given.`,
    );
  }
  if (abstinentDays >= days) return met('Doba abstinence stačí.', 'The abstinence is long enough.');
  const missing = days - abstinentDays;
  const wait = remedy(
    `Chybí ještě ${dny(missing)} abstinence.`,
    `${plural(missing, 'day')} more of abstinence.`,
    'yes',
    missing,
  );
  return notMet(
    `Služba žádá ${dny(days)} abstinence.`,
    `The service asks for ${plural(days, 'day')} of abstinence.`,
    wait,
  );
};

/** The person lives with an addiction. */
export const addictionRule = acceptance((person) => person.hasAddiction, {
  concerns: ['Závislost se netýká.', 'There is no addiction.'],
  accepted: ['Služba přijímá lidi se závislostí.', 'The service takes people with an addiction.'],
  excluded: ['Služba nepřijímá lidi se závislostí.', 'The service does not take people with an addiction.'],
  conditional: ['Služba přijímá lidi se závislostí jen po dohodě.', 'People with an addiction are taken by agreement.'],
  notKnown: ['Není zadané, zda se závislost týká.', 'It is not given whether there is an addiction.'],
  remedy: remedy(
    'Hledejte službu, která se závislostí pracuje.',
    'Look for a service that works with addiction.',
    'depends',
  ),
});

/** A completed treatment. */
export const therapyCompletedRule = requirement((person) => person.therapyCompleted, {
  there: ['Léčba je dokončená.', 'The treatment is completed.'],
  missing: ['Služba žádá dokončenou léčbu.', 'The service asks for a completed treatment.'],
  notKnown: ['Není zadané, zda je léčba dokončená.', 'It is not given whether the treatment is completed.'],
  notRequired: ['Dokončená léčba není podmínkou.', 'A completed treatment is not needed.'],
  remedy: remedy(
    'Zjistěte možnost léčby ve věznici nebo v komunitě.',
    'Ask for treatment in prison or in a community.',
    'depends',
    90,
  ),
});

/** The person takes medication. */
export const medicationRule = acceptance((person) => person.takesMedication, {
  concerns: ['Člověk léky neužívá.', 'The person takes no medication.'],
  accepted: ['Užívání léků není překážkou.', 'Medication is no obstacle.'],
  excluded: ['Služba nepřijímá lidi, kteří užívají léky.', 'The service does not take people on medication.'],
  conditional: ['Užívání léků je možné jen po dohodě.', 'Medication is possible by agreement.'],
  notKnown: ['Není zadané, zda člověk užívá léky.', 'It is not given whether the person takes medication.'],
  remedy: null,
});

/** The person is in substitution treatment. */
export const substitutionRule = acceptance((person) => person.usesSubstitution, {
  concerns: ['Substituce se netýká.', 'There is no substitution treatment.'],
  accepted: ['Služba přijímá lidi se substituční léčbou.', 'The service takes people in substitution treatment.'],
  excluded: ['Služba nepřijímá lidi se substituční léčbou.', 'People in substitution treatment are not taken.'],
  conditional: ['Substituční léčba je možná jen po dohodě.', 'Substitution treatment is possible by agreement.'],
  notKnown: ['Není zadané, zda se substituční léčba týká.', 'It is not given whether there is substitution treatment.'],
  remedy: null,
});
