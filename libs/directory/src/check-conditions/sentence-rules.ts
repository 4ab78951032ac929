import { conductCategoryTable } from '../code-lists/conduct-categories.js';
import { securityLevelTable } from '../code-lists/security-levels.js';
import { met, notMet, remedy, unknown } from './condition-answer.js';
import { inRange, isUnknown, listOf, numberOf, rangeOf } from './condition-value.js';
import { mesice, plural } from './counted.js';
import { labels, requirement, type Rule } from './simple-rules.js';

/** The person comes from one of the listed levels, or from none of the excluded ones. */
export const securityLevelRule: Rule = (condition, { securityLevel }) => {
  const [cs, en] = labels(listOf(condition), securityLevelTable);
  const takes =
    condition.operator === 'in' ? `Služba přijímá z oddělení: ${cs}.` : `Služba nepřijímá z oddělení: ${cs}.`;
  const takesEn = condition.operator === 'in' ? `It takes people from: ${en}.` : `It takes nobody from: ${en}.`;
  if (isUnknown(securityLevel)) return unknown(`${takes} Stupeň není zadaný.`, `${takesEn} The level is not given.`);
  const listed = listOf(condition).includes(securityLevel);
  return listed === (condition.operator === 'in') ? met(takes, takesEn) : notMet(takes, takesEn);
};

/** Length of the sentence; a life sentence is longer than any limit. */
export const sentenceLengthRule: Rule = (condition, { sentenceMonths }) => {
  if (isUnknown(sentenceMonths))
    return unknown('Délka trestu není zadaná.', 'The length of the sentence is not given.');
  const months = sentenceMonths === 'life' ? Number.POSITIVE_INFINITY : sentenceMonths;
  return inRange(months, rangeOf(condition))
    ? met('Délka trestu není překážkou.', 'The length of the sentence is no obstacle.')
    : notMet('Délka trestu je mimo rozmezí, které služba přijímá.', 'The length of the sentence is outside the range.');
};

const supervisionRequired = requirement((person) => person.underSupervision, {
  there: ['Člověk má dohled probační služby.', 'The person is under supervision.'],
  missing: ['Služba je jen pro lidi s dohledem probační služby.', 'Only for people under supervision.'],
  notKnown: ['Není zadané, zda má člověk dohled.', 'It is not given whether there is supervision.'],
  notRequired: ['Dohled není podmínkou.', 'Supervision is not needed.'],
  remedy: null,
});

/** Supervision by the probation service: needed, not needed, or an obstacle. */
export const supervisionRule: Rule = (condition, circumstances, today) => {
  const { underSupervision } = circumstances;
  if (condition.operator !== 'excluded') return supervisionRequired(condition, circumstances, today);
  if (isUnknown(underSupervision)) {
    return unknown('Není zadané, zda má člověk dohled.', 'It is not given whether there is supervision.');
  }
  return underSupervision
    ? notMet('Služba nepřijímá lidi s dohledem.', 'The service does not take people under supervision.')
    : met('Člověk dohled nemá.', 'The person is not under supervision.');
};

/** None of the excluded categories applies. */
export const excludedConductRule: Rule = (condition, { conduct }) => {
  const [cs, en] = labels(listOf(condition), conductCategoryTable);
  if (condition.operator === 'accepted') return met(`Překážkou není: ${cs}.`, `No obstacle: ${en}.`);
  if (isUnknown(conduct))
    return unknown(`Služba vylučuje: ${cs}. Zda se to týká, není zadané.`, `Excluded: ${en}. Not given.`);
  return listOf(condition).some((code) => conduct.some((applies) => applies === code))
    ? notMet(`Služba nepřijímá po jednání: ${cs}.`, `The service does not take people after: ${en}.`)
    : met('Vyloučené jednání se netýká.', 'No excluded conduct applies.');
};

/** An earlier exclusion from this service: no matter, an obstacle for good, or for so many months. */
export const previousExclusionRule: Rule = (condition, { monthsSinceExclusion: since }) => {
  if (condition.operator === 'accepted')
    return met('Dřívější vyloučení není překážkou.', 'An earlier exclusion is no obstacle.');
  if (isUnknown(since))
    return unknown('Není zadané, zda byl člověk vyloučen.', 'It is not given whether there was an exclusion.');
  if (since === 'never') return met('Člověk nebyl vyloučen.', 'The person was never excluded.');
  if (condition.operator === 'excluded')
    return notMet('Služba znovu nepřijímá po vyloučení.', 'Nobody is taken again after an exclusion.');
  const missing = numberOf(condition) - since;
  if (missing <= 0) return met('Od vyloučení uplynulo dost času.', 'Enough time has passed since the exclusion.');
  const wait = remedy(
    `Lhůta uplyne nejpozději za ${mesice(missing)}.`,
    `The time is over in ${plural(missing, 'month')} at the latest.`,
    'yes',
    missing * 31,
    (missing - 1) * 28 + 1,
  );
  return notMet(
    `Od vyloučení musí uplynout ${mesice(numberOf(condition))}.`,
    `${plural(numberOf(condition), 'month')} must pass since the exclusion.`,
    wait,
  );
};
