import { met, notMet, remedy, unknown } from './condition-answer.js';
import { isUnknown, numberOf } from './condition-value.js';
import { koruny, mesice, plural } from './counted.js';
import type { Rule } from './simple-rules.js';

/** A deposit of so many monthly payments. */
export const depositRule: Rule = (condition, { depositMonthsAvailable: available }) => {
  if (condition.operator === 'not_required') return met('Služba nežádá kauci.', 'The service asks for no deposit.');
  const months = numberOf(condition);
  if (isUnknown(available)) {
    return unknown(
      `Kauce: ${mesice(months)}. Není zadané, kolik může člověk složit.`,
      `Deposit: ${plural(months, 'month')}. Means not given.`,
    );
  }
  if (available >= months) return met('Člověk může kauci složit.', 'The person can pay the deposit.');
  return notMet(
    `Kauce na ${mesice(months)}, člověk může složit ${mesice(available)}.`,
    `Deposit of ${plural(months, 'month')}; the person can pay ${plural(available, 'month')}.`,
    remedy(
      'Zkuste splátky kauce nebo dávku mimořádné okamžité pomoci.',
      'Try instalments or extraordinary immediate assistance.',
      'depends',
    ),
  );
};

/** Income after release: some, or at least so many crowns a month. */
export const monthlyIncomeRule: Rule = (condition, { monthlyIncome }) => {
  if (condition.operator === 'not_required') return met('Služba nežádá příjem.', 'The service asks for no income.');
  const least = condition.operator === 'required' ? 1 : numberOf(condition);
  const wanted = condition.operator === 'required' ? 'vlastní příjem' : `příjem nejméně ${koruny(least)} měsíčně`;
  const wantedEn = condition.operator === 'required' ? 'an income' : `an income of at least CZK ${least} a month`;
  if (isUnknown(monthlyIncome))
    return unknown(`Služba žádá ${wanted}. Příjem není zadaný.`, `It asks for ${wantedEn}. Income not given.`);
  if (monthlyIncome >= least) return met('Příjem stačí.', 'The income is enough.');
  return notMet(
    `Služba žádá ${wanted}.`,
    `The service asks for ${wantedEn}.`,
    remedy(
      'Domluvte práci nebo připravte žádost o dávky.',
      'Arrange work or prepare a request for benefits.',
      'depends',
    ),
  );
};
