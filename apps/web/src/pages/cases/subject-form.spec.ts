import { describe, expect, it } from '@jest/globals';
import {
  agreementFromAfter,
  emptySubject,
  subjectFormOf,
  subjectInputOf,
  versionSavedOver,
  yearsBetween,
} from './subject-form';

const read = {
  givenName: 'Jan',
  familyName: 'Vzor',
  birthDate: '1990-06-15',
  sex: 'man',
  contact: null,
  languages: ['cs', 'rom'],
  accessibility: [],
  documents: ['identity_card'],
  guardian: { name: 'Eva Vzorová', contact: null },
};

describe('the form of a person', () => {
  it('says nothing where nothing was typed', () => {
    expect(subjectInputOf({ ...emptySubject, givenName: ' Jan ', familyName: 'Vzor', contact: '  ' })).toEqual({
      givenName: 'Jan',
      familyName: 'Vzor',
      birthDate: null,
      sex: null,
      contact: null,
      languages: ['cs'],
      accessibility: [],
      documents: [],
      guardian: null,
    });
  });

  it('gives back what it was made of', () => {
    expect(subjectInputOf(subjectFormOf(read, 'both'))).toEqual(read);
    expect(subjectFormOf(read, 'both').agreementFrom).toBe('both');
  });

  it.each([
    ['', 'subject', '1990-06-15', 'subject'],
    ['', 'subject', '2010-06-15', 'both'],
    ['1990-06-15', 'subject', '2010-06-15', 'both'],
    ['1990-06-15', 'guardian', '1991-06-15', 'guardian'],
    ['2010-06-15', 'both', '1990-06-15', 'subject'],
    ['2010-06-15', 'both', '2009-06-15', 'both'],
    ['2010-06-15', 'both', '', 'subject'],
  ])('born %s with agreement from %s, corrected to %s: %s', (birthDate, agreementFrom, typed, after) => {
    expect(agreementFromAfter({ birthDate, agreementFrom }, typed, '2026-11-23')).toBe(after);
  });

  it('saves over what it was opened with, unless only a restriction came between', () => {
    const opened = { ...read, restricted: false, version: 4 };
    const restricted = { ...opened, restricted: true, version: 6 };
    expect(versionSavedOver(opened, restricted)).toBe(6);
    expect(versionSavedOver(opened, { ...opened, version: 5, contact: 'telefon 601 222 333' })).toBe(4);
  });

  it('counts years completed on a day', () => {
    expect(yearsBetween('1990-06-15', '2026-06-14')).toBe(35);
    expect(yearsBetween('1990-06-15', '2026-06-15')).toBe(36);
  });
});
