import { describe, expect, it } from '@jest/globals';
import { isAnotherPerson } from './another-person.js';

const person = (text: string) => {
  const [givenName = '', familyName = '', birthDate = ''] = text.split(', ');
  return { givenName, familyName, birthDate: birthDate || null };
};

describe('whether a correction makes of somebody another person', () => {
  it.each([
    ['Petr, Kanárek, 1988-05-04', 'Karel, Jiný, 1979-01-01'],
    ['Petr, Kanárek', 'Karel, Jiný'],
    ['Petr, Kanárek, 1988-05-04', 'Karel, Jiný, 1988-05-04'],
    ['Petr, Kanárek, 1988-05-04', 'Petr, Vrabec, 1979-01-01'],
    ['Petr, Kanárek, 1988-05-04', 'Karel, Kanárek, 1979-01-01'],
    ['Jan, Novák, 1988-05-04', 'Eva, Nová, 1988-05-05'],
  ])('%s and %s: another one', (before, after) => {
    expect(isAnotherPerson(person(before), person(after))).toBe(true);
    expect(isAnotherPerson(person(after), person(before))).toBe(true);
  });

  it.each([
    ['Petr, Kanárek, 1988-05-04', 'Petr, Kanárek, 1979-01-01'],
    ['Petr, Kanárek, 1988-05-04', 'Peter, Kanarek, 1988-04-05'],
    ['Alena, Kanárková, 1988-05-04', 'Alena, Vrabcová, 1988-05-04'],
    ['Alena, Kanárková, 1988-05-04', 'Alena, Vrabcová Kanárková, 1988-05-14'],
    ['Jan, Novák, 1988-05-04', 'Jana, Nováková, 1988-05-04'],
    ['Kanárek, Petr, 1988-05-04', 'Petr, Kanárek, 1979-01-01'],
    ['Petr, Kanárek', 'Petr, Vrabec, 1979-01-01'],
    ['Thi Huong, Nguyen, 1988-05-04', 'Huong, Nguyen Thi, 1988-05-04'],
  ])('%s and %s: the same one', (before, after) => {
    expect(isAnotherPerson(person(before), person(after))).toBe(false);
    expect(isAnotherPerson(person(after), person(before))).toBe(false);
  });
});
