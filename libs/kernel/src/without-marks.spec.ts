import { describe, expect, it } from '@jest/globals';
import { withoutMarks } from './without-marks.js';

describe('a text without marks', () => {
  it.each([
    ['PŘÍBRAM', 'pribram'],
    ['Pr\u030ci\u0301bram', 'pribram'],
    ['Ústí n/L., č. 5', 'usti n/l., c. 5'],
    ['Ďábel Ťuká Ňadro Ůl', 'dabel tuka nadro ul'],
    ['Straße, Łódź', 'straße, łodz'],
    ['plain  ASCII', 'plain  ascii'],
    ['', ''],
  ])('%p is %p', (text, plain) => {
    expect(withoutMarks(text)).toBe(plain);
  });
});
