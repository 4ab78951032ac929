import { OwnerKey } from '@navaz/platform';
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { AgreementFrom } from './agreement-from.js';
import { openPerson } from './open-person.js';
import { sealIdentity, type SubjectIdentity } from './subject-identity.js';
import { toIdentity } from './subject-faults.js';

const key = new OwnerKey('01a20b2e-bbc5-74da-903c-04b70120a591', randomBytes(32));
const typed = (birthDate: string | null, on: string, more: Partial<SubjectIdentity> = {}): Buffer =>
  sealIdentity({ ...toIdentity({ givenName: 'Alena', familyName: 'Kanárková', birthDate }, on), ...more }, key);

describe('a person is opened as of today', () => {
  it.each<[string, string, AgreementFrom, string, string | null, AgreementFrom]>([
    ['2008-12-01', '2026-11-30', 'both', 'the day before the birthday', '15-17', 'both'],
    ['2008-12-01', '2026-12-01', 'both', 'on the birthday', '18-26', 'subject'],
    ['2008-12-01', '2026-12-01', 'guardian', 'on the birthday, where the guardian agreed alone', '18-26', 'subject'],
    ['2000-01-01', '2027-01-01', 'guardian', 'of age all along, with a guardian', '27-40', 'guardian'],
    ['2000-01-01', '2027-01-01', 'both', 'of age all along, agreeing with a guardian', '27-40', 'both'],
    ['1986-01-01', '2027-01-01', 'subject', 'in the next band', '41-60', 'subject'],
  ])('born %s, on %s, agreement from %s: %s', (birthDate, today, from, _what, ageBand, agreementFrom) => {
    const sealed = typed(birthDate, '2026-11-23');
    expect(openPerson(sealed, from, key, today)).toMatchObject({ identity: { birthDate, ageBand }, agreementFrom });
  });

  it('with the band as typed where no birth date is known', () => {
    const sealed = typed(null, '2026-11-23', { ageBand: '15-17' });
    expect(openPerson(sealed, 'both', key, '2030-01-01')).toMatchObject({
      identity: { ageBand: '15-17' },
      agreementFrom: 'both',
    });
  });

  it('without a band that stayed behind', () => {
    const sealed = typed('2008-12-01', '2026-11-23', { ageBand: null });
    expect(openPerson(sealed, 'both', key, '2026-12-01')).toMatchObject({
      identity: { ageBand: null },
      agreementFrom: 'both',
    });
  });
});
