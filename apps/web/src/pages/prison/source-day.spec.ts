import { describe, expect, it } from '@jest/globals';
import { sourceDay } from './source-day';

describe('the day of a source', () => {
  it.each([
    ['2024-07', '7/2024'],
    ['2021-03-31', '31. 3. 2021'],
    ['2019', '2019'],
    ['undated, after 2017', null],
    ['undated', null],
    [null, null],
  ])('%s is %s', (stated, words) => expect(sourceDay(stated)).toBe(words));
});
