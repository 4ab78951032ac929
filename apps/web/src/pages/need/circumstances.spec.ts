import { describe, expect, it, jest } from '@jest/globals';

jest.unstable_mockModule('../../words/dates', () => ({ today: () => '2026-01-01' }));
const { fromSubject, questionsFor } = await import('./circumstances');

describe('circumstances of a person', () => {
  it('are asked for only where a condition depends on them, the commonest first', () => {
    expect(questionsFor(['deposit', 'age', 'deposit', 'unheard_of', 'district_of_return'])).toEqual([
      'depositMonthsAvailable',
      'age',
    ]);
    expect(questionsFor([])).toEqual([]);
  });

  it('come from what was typed about the person; what was not said stays unknown', () => {
    const subject = { sex: 'man', birthDate: '1990-06-15', languages: ['cs'], documents: ['identity_card'] };
    expect(fromSubject(subject, '2026-06-14')).toEqual({
      sex: 'man',
      age: 35,
      languages: ['cs'],
      hasIdentityDocument: true,
    });
    expect(fromSubject({ sex: '', birthDate: '', languages: [], documents: ['birth_certificate'] })).toEqual({});
  });
});
