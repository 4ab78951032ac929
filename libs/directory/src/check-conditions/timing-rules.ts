import { addMonths } from '@navaz/kernel';
import { interviewWayTable } from '../code-lists/interview-ways.js';
import { czechDay } from '../czech-day.js';
import { met, notMet, remedy, unknown } from './condition-answer.js';
import { isUnknown, listOf, numberOf, rangeOf } from './condition-value.js';
import { mesice, plural } from './counted.js';
import { isOut, releaseDay } from './release-day.js';
import { labels, type Rule } from './simple-rules.js';

/** An interview in one of the ways the service offers. One way that works is enough. */
export const interviewRule: Rule = (condition, { canInterviewInPerson, canInterviewRemotely }) => {
  if (condition.operator === 'not_required') return met('Služba nežádá pohovor.', 'The service asks for no interview.');
  const ways = listOf(condition);
  const [cs, en] = labels(ways, interviewWayTable);
  const can = ways.map((way) => (way === 'remote' ? canInterviewRemotely : canInterviewInPerson));
  if (can.includes(true)) return met(`Pohovor je možný (${cs}).`, `The interview is possible (${en}).`);
  if (can.some(isUnknown))
    return unknown(`Služba žádá pohovor: ${cs}. Možnost není zadaná.`, `Interview: ${en}. Not given if possible.`);
  const help = ways.includes('remote')
    ? remedy('Domluvte videohovor nebo telefonát z věznice.', 'Arrange a video or phone call from prison.', 'depends')
    : remedy('Požádejte službu o návštěvu ve věznici.', 'Ask the service for a visit in prison.', 'depends');
  return notMet(`Služba žádá pohovor: ${cs}.`, `The service asks for an interview: ${en}.`, help);
};

/** The person wants to stay at least so long. */
export const minimumStayRule: Rule = (condition, { stayMonthsWanted }) => {
  if (condition.operator === 'not_required')
    return met('Délka pobytu není omezená zdola.', 'There is no minimum stay.');
  const months = numberOf(condition);
  if (isUnknown(stayMonthsWanted)) {
    return unknown(
      `Nejkratší pobyt: ${mesice(months)}. Délka není zadaná.`,
      `Minimum stay: ${plural(months, 'month')}. Not given.`,
    );
  }
  if (stayMonthsWanted >= months) return met('Délka pobytu odpovídá.', 'The length of stay fits.');
  const longer = remedy('Zvažte s člověkem delší pobyt.', 'Consider a longer stay with the person.', 'yes');
  return notMet(`Nejkratší pobyt je ${mesice(months)}.`, `The minimum stay is ${plural(months, 'month')}.`, longer);
};

/** The request comes so many calendar months before release; the last day counts. */
export const monthsBeforeReleaseRule: Rule = (condition, circumstances, today) => {
  const release = releaseDay(circumstances, today);
  if (release === null) return unknown('Den propuštění není zadaný.', 'The day of release is not given.');
  const { from, to } = rangeOf(condition);
  if (release < today || isOut(circumstances))
    return notMet('Služba přijímá žádosti jen před propuštěním.', 'Requests are taken before release only.');
  if (from !== null && release < addMonths(today, from)) {
    return notMet(
      `Žádost má přijít nejméně ${mesice(from)} před propuštěním.`,
      `A request must come at least ${plural(from, 'month')} before release.`,
    );
  }
  const day = to === null ? null : addMonths(release, -to);
  if (to !== null && day !== null && today < day) {
    const later = remedy(`Podejte žádost od ${czechDay(day)}.`, `Send the request from ${day} on.`, 'yes');
    return notMet(
      `Žádost může přijít nejdřív ${mesice(to)} před propuštěním.`,
      `A request may come ${plural(to, 'month')} before release at the earliest.`,
      later,
    );
  }
  return met('Do propuštění zbývá čas, který služba žádá.', 'The time to release fits.');
};

/** At most so many calendar months have passed since release; a release to come fits. The last day counts. */
export const monthsAfterReleaseRule: Rule = (condition, circumstances, today) => {
  const release = releaseDay(circumstances, today);
  if (release === null) return unknown('Den propuštění není zadaný.', 'The day of release is not given.');
  const months = numberOf(condition);
  // Months there and back again would not end on the same day where one of them is shorter.
  const isInTime = isOut(circumstances)
    ? (circumstances.monthsAfterRelease ?? 0) <= months
    : today <= addMonths(release, months);
  return isInTime
    ? met('Doba od propuštění odpovídá.', 'The time since release fits.')
    : notMet(
        `Služba je do ${mesice(months)} od propuštění.`,
        `The service is for ${plural(months, 'month')} after release.`,
      );
};
