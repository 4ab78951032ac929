import { describe, expect, it } from '@jest/globals';
import { failedQuestion } from './failed-question';

const refused = (code: string) => ({
  message: 'filters.freeOn: Den už minul.',
  extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'filters.freeOn', code, message: 'Den už minul.' }] },
});

describe('a question that was not answered', () => {
  it('says what was wrong, and no path of an argument', () => {
    expect(failedQuestion(refused('DAY_OVER'))).toEqual({ code: 'BAD_USER_INPUT', message: 'Den už minul.' });
  });

  it('leads nowhere where the id in an address is none', () => {
    expect(failedQuestion(refused('isUuid'))).toEqual({ code: 'NOT_FOUND', message: '' });
  });

  it('keeps the sentence of the API, and is a fault where it has no code', () => {
    const busy = { message: 'Zkuste to za chvíli.', extensions: { code: 'UNAVAILABLE' } };
    expect(failedQuestion(busy)).toEqual({ code: 'UNAVAILABLE', message: 'Zkuste to za chvíli.' });
    expect(failedQuestion({ message: '' })).toEqual({ code: 'INTERNAL_SERVER_ERROR', message: '' });
  });
});
