import { describe, expect, it } from '@jest/globals';
import { cookieOf, languageIn } from './chosen-language';

describe('the language of a reader', () => {
  it.each([
    ['', 'cs'],
    ['navaz.language=en', 'en'],
    ['a=b; navaz.language=en; c=d', 'en'],
    ['a=b; navaz.language=cs', 'cs'],
    ['navaz.language=de', 'cs'],
    ['xnavaz.language=en', 'cs'],
  ])('is read from the cookies "%s" as %s', (cookies, language) => expect(languageIn(cookies)).toBe(language));

  it('is found again as it was kept', () => {
    const [pair = ''] = cookieOf('en').split(';');
    expect(languageIn(`other=1; ${pair}`)).toBe('en');
  });
});
