import { describe, expect, it } from '@jest/globals';
import { returnAddress } from './return-path.js';

const here = 'https://navaz.example';

describe('the way back after the login', () => {
  it.each([
    ['/sluzby/1?tab=2#mista', 'https://navaz.example/sluzby/1?tab=2#mista'],
    ['/', 'https://navaz.example/'],
    ['/.//elsewhere.example', 'https://navaz.example//elsewhere.example'],
    ['/graphql', 'https://navaz.example/graphql'],
  ])('%s stays on this server', (asked, expected) => {
    expect(returnAddress(asked, here)).toBe(expected);
  });

  it.each([
    undefined,
    '',
    'sluzby',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    ' //elsewhere.example',
    'javascript:alert(1)',
    '//navaz.example@elsewhere.example',
    `/${'a'.repeat(2000)}`,
  ])('%p leads to the front page', (asked) => {
    expect(returnAddress(asked, here)).toBe('https://navaz.example/');
  });
});
