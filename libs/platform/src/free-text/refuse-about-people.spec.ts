import { describe, expect, it } from '@jest/globals';
import { longestText, refusalsAboutPeople, type TextAbout } from './refuse-about-people.js';

const codes = (text: string, about: TextAbout): string[] =>
  refusalsAboutPeople('note', text, about, '2026-11-22')
    .map(({ code }) => code)
    .sort();

describe('a text where no person is known', () => {
  it.each<[string, string[], string[]]>([
    ['Telefon neplatí, volejte 605 123 456.', [], []],
    ['Fungujeme od 1. 7. 1995, registrace platí od 1. 1. 2007.', [], []],
    ['Klient, r. č. 800101/1234, nar. 1. 1. 1980', ['BIRTH_DATE', 'BIRTH_NUMBER'], ['BIRTH_DATE', 'BIRTH_NUMBER']],
    ['Klient, r. č. 8 0 0 1 0 1 1 2 3 4', ['BIRTH_NUMBER'], ['BIRTH_NUMBER']],
    ['Je u nás odsouzený za znásilnění.', ['OFFENCE'], []],
    ['Nepřijímáme lidi po odsouzení za sexuální delikt.', ['OFFENCE'], []],
    ['Sedí podle § 185 tr. zákoníku.', ['PENAL_PARAGRAPH'], []],
    ['Karanténa do pátku, pak znovu otevřeno.', [], []],
  ])('%s', (text, asNote, asProfile) => {
    expect(codes(text, 'note')).toEqual(asNote);
    expect(codes(text, 'profile')).toEqual(asProfile);
  });

  it('names the field and shows the words that were found', () => {
    const [one] = refusalsAboutPeople('runs.0.note', 'Přišla paní nar. 3. 5. 1988.', 'profile', '2026-11-22');
    expect(one).toMatchObject({ path: 'runs.0.note', code: 'BIRTH_DATE' });
    expect(one?.text.cs).toContain('3. 5. 1988');
    expect(one?.text.cs).toContain('Vymažte');
    expect(one?.text.en).toContain('3. 5. 1988');
  });

  it.each<TextAbout>(['note', 'profile'])('refuses a %s that is longer than anything is read', (about) => {
    expect(codes('a '.repeat(longestText[about]), about)).toEqual(['TOO_LONG']);
  });
});
