import type { Named } from './subject-identity.js';

/** A letter in three may be another: a slip of the pen, `Petr` and `Peter`, `Jan` and `Jana`. */
const lettersPerSlip = 3;

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .toSorted();

/** How many letters have to be put in, taken out or changed to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [index, against] of Array.from(other).entries()) {
      const changed = (row[index] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** The same name, perhaps put right: letters, accents, the order of its words, one word more. */
const isSameName = (before: string, after: string): boolean => {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.some((word) => other.includes(word))) return true;
  const [first, second] = [one.join(' '), other.join(' ')];
  return distance(first, second) <= Math.max(first.length, second.length) / lettersPerSlip;
};

/**
 * Whether a correction makes of somebody another person: both names are others, or one of them and the date of birth. A name
 * that was only misspelt, names that were typed in each other's place, a name taken by marriage do not.
 */
export const isAnotherPerson = (before: Named, after: Named): boolean => {
  const whole = ({ givenName, familyName }: Named): string => wordsOf(`${givenName} ${familyName}`).join(' ');
  if (whole(before) === whole(after)) return false;
  const isGiven = isSameName(before.givenName, after.givenName);
  const isFamily = isSameName(before.familyName, after.familyName);
  const isBorn = before.birthDate === null || after.birthDate === null || before.birthDate === after.birthDate;
  return (!isGiven && !isFamily) || ((!isGiven || !isFamily) && !isBorn);
};
