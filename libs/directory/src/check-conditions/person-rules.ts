import { daysBetween } from '@navaz/kernel';
import { languageTable } from '../code-lists/languages.js';
import { sexTable } from '../code-lists/sexes.js';
import type { Circumstances } from './circumstances.js';
import type { ConditionRange } from './condition.js';
import { met, notMet, remedy, unknown, type Remedy } from './condition-answer.js';
import { inRange, isUnknown, listOf, numberOf, rangeOf } from './condition-value.js';
import { deti, plural, roky } from './counted.js';
import { releaseDay } from './release-day.js';
import { acceptance, labels, type Pair, type Rule } from './simple-rules.js';

/** The service takes people of the listed sexes. */
export const sexRule: Rule = (condition, { sex }) => {
  const [cs, en] = labels(listOf(condition), sexTable);
  if (isUnknown(sex))
    return unknown(`Služba přijímá: ${cs}. Pohlaví není zadané.`, `It takes: ${en}. Sex is not given.`);
  return listOf(condition).includes(sex)
    ? met(`Služba přijímá: ${cs}.`, `The service takes: ${en}.`)
    : notMet(`Služba přijímá jen: ${cs}.`, `The service only takes: ${en}.`);
};

/** The ages the person may have on a day, which an age in years alone is of: one, or two where only the year of birth is known. */
const possibleAges = ({ age, birthYear }: Circumstances, today: string): readonly number[] => {
  if (!isUnknown(age)) return [age];
  if (isUnknown(birthYear)) return [];
  const reached = Number(today.slice(0, 4)) - birthYear;
  return today.endsWith('-12-31') ? [reached] : [reached - 1, reached];
};

/** The ages the person may have at the release, where it is ahead: of years completed the birthday may be any day. */
const agesAtRelease = (circumstances: Circumstances, today: string): readonly number[] => {
  const { age } = circumstances;
  const release = releaseDay(circumstances, today);
  if (release === null || release <= today) return possibleAges(circumstances, today);
  if (isUnknown(age)) return possibleAges(circumstances, release);
  const years = Number(release.slice(0, 4)) - Number(today.slice(0, 4)) - (release.slice(5) < today.slice(5) ? 1 : 0);
  return [age + years, age + years + 1];
};

const ageWords = ({ from, to }: ConditionRange): Pair => {
  if (from === null) return [`nejvýš ${roky(to ?? 0)}`, `at most ${plural(to ?? 0, 'year')}`];
  if (to === null) return [`nejméně ${roky(from)}`, `at least ${plural(from, 'year')}`];
  return [`${from} až ${roky(to)}`, `${from} to ${plural(to, 'year')}`];
};

/** Age in completed years lies in the range. */
export const ageRule: Rule = (condition, circumstances, today) => {
  const range = rangeOf(condition);
  const [cs, en] = ageWords(range);
  const ages = possibleAges(circumstances, today);
  const inside = ages.filter((age) => inRange(age, range));
  if (ages.length === 0) return unknown(`Požadovaný věk: ${cs}. Věk není zadaný.`, `Age: ${en}. The age is not given.`);
  if (inside.length === ages.length) {
    const then = condition.due === 'before_request' ? ages : agesAtRelease(circumstances, today);
    const still = then.filter((age) => inRange(age, range)).length;
    if (still === 0)
      return notMet(`Při propuštění už věk neodpovídá: ${cs}.`, `At the release the age no longer fits: ${en}.`);
    return still === then.length
      ? met(`Věk odpovídá: ${cs}.`, `The age fits: ${en}.`)
      : unknown(
          `Požadovaný věk: ${cs}. Zda bude odpovídat i při propuštění, záleží na dni narození.`,
          `Age: ${en}. Whether it still fits at the release depends on the birthday.`,
        );
  }
  if (inside.length > 0) {
    return unknown(
      `Požadovaný věk: ${cs}. Podle roku narození nelze rozhodnout.`,
      `Age: ${en}. The year is not enough.`,
    );
  }
  const wait =
    range.from === null || Math.max(...ages) > range.from ? null : yearsToCome(circumstances, range.from, today);
  return notMet(`Věk neodpovídá: ${cs}.`, `The age does not fit: ${en}.`, wait);
};

/** How long it takes to be old enough: of the year of birth alone the birthday is between its first and its last day. */
const yearsToCome = ({ age, birthYear }: Circumstances, from: number, today: string): Remedy => {
  const ofYear = isUnknown(age) && !isUnknown(birthYear) ? birthYear + from : null;
  const missing = ofYear === null ? from - (age ?? 0) : ofYear + 1 - Number(today.slice(0, 4));
  const [latest, earliest] =
    ofYear === null
      ? // Completed years: the next birthday may be tomorrow or a year away.
        [missing * 366, (missing - 1) * 365 + 1]
      : [daysBetween(today, `${ofYear}-12-31`), Math.max(0, daysBetween(today, `${ofYear}-01-01`))];
  return remedy(
    `Požadovaný věk bude splněn nejpozději za ${roky(missing)}.`,
    `It is met in ${plural(missing, 'year')} at the latest.`,
    'yes',
    latest,
    earliest,
  );
};

/** One language in common is enough. */
export const languageRule: Rule = (condition, { languages }) => {
  const [cs, en] = labels(listOf(condition), languageTable);
  if (isUnknown(languages))
    return unknown(`Služba mluví: ${cs}. Jazyk není zadaný.`, `It speaks: ${en}. No language given.`);
  if (listOf(condition).some((code) => languages.includes(code))) {
    return met('Společný jazyk existuje.', 'There is a language in common.');
  }
  const interpreter = remedy('Zajistěte tlumočníka.', 'Arrange an interpreter.', 'depends');
  return notMet(`Služba mluví jen: ${cs}.`, `The service only speaks: ${en}.`, interpreter);
};

/** A couple wants to stay together. */
export const coupleRule = acceptance((person) => person.asCouple, {
  concerns: ['Člověk přichází bez partnera.', 'The person comes without a partner.'],
  accepted: ['Služba přijímá páry.', 'The service takes couples.'],
  excluded: ['Služba páry nepřijímá.', 'The service does not take couples.'],
  conditional: ['Služba přijímá páry jen po dohodě.', 'The service takes couples by agreement.'],
  notKnown: ['Není zadané, zda člověk přichází v páru.', 'It is not given whether the person comes as a couple.'],
  remedy: remedy('Hledejte místo pro každého zvlášť.', 'Look for a place for each of the two.', 'yes'),
});

const childrenTaken = acceptance((person) => (isUnknown(person.children) ? null : person.children > 0), {
  concerns: ['Člověk přichází bez dětí.', 'The person comes without children.'],
  accepted: ['Služba přijímá děti.', 'The service takes children.'],
  excluded: ['Služba děti nepřijímá.', 'The service does not take children.'],
  conditional: ['Služba přijímá děti jen po dohodě.', 'The service takes children by agreement.'],
  notKnown: ['Počet dětí není zadaný.', 'The number of children is not given.'],
  remedy: null,
});

/** Children come along: taken or not, or at most so many. */
export const childrenRule: Rule = (condition, circumstances, today) => {
  const { children } = circumstances;
  if (condition.operator !== 'at_most') return childrenTaken(condition, circumstances, today);
  const most = numberOf(condition);
  if (isUnknown(children)) return unknown('Počet dětí není zadaný.', 'The number of children is not given.');
  return children <= most
    ? met(`Služba přijímá nejvýš ${deti(most)}.`, `It takes ${most} children at most.`)
    : notMet(
        `Služba přijímá nejvýš ${deti(most)}, přichází ${deti(children)}.`,
        `It takes ${most} children at most, ${children} come.`,
      );
};

/** An animal comes along. */
export const animalRule = acceptance((person) => person.withAnimal, {
  concerns: ['Člověk přichází bez zvířete.', 'The person comes without an animal.'],
  accepted: ['Služba přijímá i se zvířetem.', 'The service takes people with an animal.'],
  excluded: ['Služba zvířata nepřijímá.', 'The service does not take animals.'],
  conditional: ['Služba přijímá zvíře jen po dohodě.', 'The service takes an animal by agreement.'],
  notKnown: ['Není zadané, zda člověk přichází se zvířetem.', 'It is not given whether an animal comes along.'],
  remedy: remedy('Zajistěte zvířeti dočasnou péči jinde.', 'Arrange temporary care for the animal.', 'yes'),
});

/** The person uses a wheelchair. */
export const wheelchairRule = acceptance((person) => person.usesWheelchair, {
  concerns: ['Člověk vozík nepoužívá.', 'The person does not use a wheelchair.'],
  accepted: ['Služba je přístupná pro lidi na vozíku.', 'The service is accessible with a wheelchair.'],
  excluded: ['Služba není přístupná pro lidi na vozíku.', 'The service is not accessible with a wheelchair.'],
  conditional: ['Pobyt s vozíkem je možný jen po dohodě.', 'A stay with a wheelchair is possible by agreement.'],
  notKnown: ['Není zadané, zda člověk používá vozík.', 'It is not given whether the person uses a wheelchair.'],
  remedy: null,
});
