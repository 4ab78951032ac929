import { describe, expect, it } from '@jest/globals';
import { wayTo } from './way-to';

describe('the way to a service', () => {
  it.each([
    ['platform', null, null, 'platform'],
    ['post', null, null, 'post'],
    ['link', null, 'prijem@dum.example', 'link'],
    ['link', '377 111 222', null, 'phone'],
    ['link', null, null, 'nobody'],
    ['phone', '377 111 222', null, 'phone'],
    ['phone', null, 'prijem@dum.example', 'noPhone'],
  ])('that asks for %s, with phone %s and mail %s: %s', (code, phone, email, way) => {
    expect(wayTo({ channel: { code }, phone, email })).toBe(way);
  });
});
