import { describe, expect, it } from '@jest/globals';
import { ageBandOf } from './subject-identity.js';
import type { AgreementFrom } from './agreement-from.js';
import { subjectFaults, toIdentity } from './subject-faults.js';
import type { SubjectTyped } from './subject-typed.js';

const today = '2026-11-23';
const codes = (typed: Partial<SubjectTyped>, from: AgreementFrom = 'subject'): string[] =>
  subjectFaults(toIdentity({ givenName: 'Alena', familyName: 'Kanárková', ...typed }, today), from, today).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('a person as typed in', () => {
  it.each([
    [{}, 'subject', []],
    [{ familyName: '   ' }, 'subject', ['subject.familyName NAME_MISSING']],
    [{ birthDate: '2026-11-24' }, 'subject', ['subject.birthDate BIRTH_DATE_IMPOSSIBLE']],
    [{ birthDate: '1899-12-31' }, 'subject', ['subject.birthDate BIRTH_DATE_IMPOSSIBLE']],
    [{ birthDate: '2012-01-01' }, 'subject', ['subject.birthDate TOO_YOUNG']],
    [{ birthDate: '2010-01-01' }, 'subject', ['subject.guardian GUARDIAN_NEEDED']],
    [{ ageBand: '15-17' }, 'both', ['subject.guardian GUARDIAN_MISSING']],
    [{ ageBand: '15-17', guardian: { name: 'Opatrovník' } }, 'both', []],
    [{}, 'guardian', ['subject.guardian GUARDIAN_MISSING']],
    [{ givenName: 'Jean-Luc', familyName: 'O’Neil ml.' }, 'subject', []],
    [{ givenName: 'Đặng Thị', familyName: 'Nguyễn' }, 'subject', []],
    [{ givenName: 'Оксана', familyName: "Мар'яненко" }, 'subject', []],
    [
      { familyName: 'Kanárek (§ 140, HIV+)' },
      'subject',
      [
        'subject.familyName NAME_NOT_LETTERS',
        'subject.familyName[9-14] PENAL_PARAGRAPH',
        'subject.familyName[16-19] HEALTH',
      ],
    ],
    [{ givenName: 'Petr 880504' }, 'subject', ['subject.givenName NAME_NOT_LETTERS']],
    [{ givenName: 'Pe\u200btr' }, 'subject', ['subject.givenName NAME_NOT_LETTERS']],
    [{ givenName: 'Nguyễn Thị Thanh Hương' }, 'subject', []],
    [{ familyName: 'Vrah' }, 'subject', []],
    [
      { familyName: 'Kanárek odsouzen za loupež' },
      'subject',
      ['subject.familyName[8-19] OFFENCE', 'subject.familyName[20-26] OFFENCE'],
    ],
    [{ familyName: 'Kanárek který nemá kde bydlet' }, 'subject', ['subject.familyName NAME_TOO_LONG']],
    [{ givenName: '-' }, 'subject', ['subject.givenName NAME_NOT_LETTERS']],
    [{ guardian: { name: 'Městská část Praha 5' } }, 'subject', []],
    [{ guardian: { name: 'Statutární město Brno, městská část Brno-střed' } }, 'subject', []],
    [{ givenName: 'Městská část Praha 5' }, 'subject', ['subject.givenName NAME_NOT_LETTERS']],
    [{ guardian: { name: 'Jan Kanárek, tel. 601' } }, 'subject', ['subject.guardian.name NAME_NOT_LETTERS']],
  ] as const)('%j with agreement from %s is refused for %j', (typed, from, expected) => {
    expect(codes(typed as Partial<SubjectTyped>, from)).toEqual(expected);
  });

  it('has the age band of its birth date, whatever was chosen', () => {
    expect(
      toIdentity({ givenName: 'A', familyName: 'B', birthDate: '1988-05-04', ageBand: '61+' }, today).ageBand,
    ).toBe('27-40');
  });

  it.each([
    ['2008-11-23', '18-26'],
    ['2008-11-24', '15-17'],
    ['2011-11-23', '15-17'],
    ['2011-11-24', null],
    ['1965-11-24', '41-60'],
    ['1965-11-23', '61+'],
    ['2008-02-29', '18-26'],
  ])('born on %s is in the band %s today', (born, band) => {
    expect(ageBandOf(born, today)).toBe(band);
  });
});
