import { describe, expect, it } from '@jest/globals';
import { parseEmail } from './email.js';
import { parseIco } from './ico.js';
import { parsePhone } from './phone.js';
import { parsePostcode } from './postcode.js';
import { parseWebAddress } from './web-address.js';

describe('IČO', () => {
  it.each([
    ['62695487', '62695487', 'Laxus'],
    ['00212423', '00212423', 'Vězeňská služba ČR'],
    ['212423', '00212423', 'without its leading zeros'],
    [' 002 124 23 ', '00212423', 'with spaces'],
    ['00006947', '00006947', 'Ministry of Finance'],
    ['27082440', '27082440', 'check digit 0'],
    ['45274649', '45274649', 'a large company'],
    ['72496991', '72496991', 'Úřad práce ČR'],
  ])('%s is read as %s (%s)', (input, value) => {
    expect(parseIco(input)).toEqual({ ok: true, value });
  });

  it.each([
    ['62695486', 'ICO_CHECK_DIGIT'],
    ['26695487', 'ICO_CHECK_DIGIT'],
    ['00000000', 'ICO_CHECK_DIGIT'],
    ['', 'ICO_SHAPE'],
    ['12345', 'ICO_SHAPE'],
    ['626954871', 'ICO_SHAPE'],
    ['CZ62695487', 'ICO_SHAPE'],
    ['-2695487', 'ICO_SHAPE'],
  ])('%s is refused: %s', (input, code) => {
    expect(parseIco(input)).toMatchObject({ ok: false, code });
  });

  it('a single wrong digit is always found', () => {
    const right = '62695487';
    for (let place = 0; place < 8; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const other = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
        expect(parseIco(other).ok).toBe(other === right);
      }
    }
  });
});

describe('phone', () => {
  it.each([
    ['354525345', '+420354525345'],
    ['354 525 345', '+420354525345'],
    ['+420 354 525 345', '+420354525345'],
    ['00420354525345', '+420354525345'],
    ['420354525345', '+420354525345'],
    ['(+420) 354-525-345', '+420354525345'],
    ['+421 2 5930 1111', '+421259301111'],
    ['116 123', '116123'],
    ['112', '112'],
  ])('%s is read as %s', (input, value) => {
    expect(parsePhone(input)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    '35452534',
    '3545253456',
    '154525345',
    '+420154525345',
    '+420 354 525',
    'volejte ráno',
    '354525345 linka 2',
  ])('"%s" is refused', (input) => {
    expect(parsePhone(input)).toMatchObject({ ok: false, code: 'PHONE_SHAPE' });
  });
});

describe('e-mail', () => {
  it.each([
    [' ldn@carvac.cz ', 'ldn@carvac.cz'],
    ['Prijem.Zadosti@Carvac.CZ', 'Prijem.Zadosti@carvac.cz'],
    ['a+b@sub.domena.eu', 'a+b@sub.domena.eu'],
    ['info@háčky.cz', 'info@háčky.cz'],
  ])('%s is read as %s', (input, value) => {
    expect(parseEmail(input)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'carvac.cz',
    '@carvac.cz',
    'ldn@',
    'ldn@carvac',
    'ldn@@carvac.cz',
    'l dn@carvac.cz',
    '.ldn@carvac.cz',
    'ldn..x@carvac.cz',
    'ldn@-carvac.cz',
    'ldn@carvac..cz',
    'ldn@10.0.0.1',
    'a@b.cz, c@d.cz',
    'a@b.cz\nBcc: c@d.cz',
    `${'a'.repeat(65)}@carvac.cz`,
    `ldn@${'a.'.repeat(130)}cz`,
  ])('"%s" is refused', (input) => {
    expect(parseEmail(input)).toMatchObject({ ok: false, code: 'EMAIL_SHAPE' });
  });
});

describe('web address', () => {
  it.each([
    ['http://www.carvac.cz', 'http://www.carvac.cz'],
    ['carvac.cz', 'https://carvac.cz'],
    ['HTTPS://WWW.Carvac.CZ/', 'https://www.carvac.cz'],
    ['www.carvac.cz/Kontakt?a=1', 'https://www.carvac.cz/Kontakt?a=1'],
    ['carvac.cz:8080/x', 'https://carvac.cz:8080/x'],
  ])('%s is read as %s', (input, value) => {
    expect(parseWebAddress(input)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'nemáme',
    'http://',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://carvac.cz',
    'mailto:a@carvac.cz',
    'https://user:heslo@carvac.cz',
    'https://user@carvac.cz',
    'http://127.0.0.1/',
    'http://localhost/',
    'carvac.cz a druhý',
    `carvac.cz/${'a'.repeat(2000)}`,
  ])('"%s" is refused', (input) => {
    expect(parseWebAddress(input)).toMatchObject({ ok: false, code: 'WEB_SHAPE' });
  });
});

describe('postcode', () => {
  it.each([
    ['35201', '35201'],
    ['352 01', '35201'],
    ['140 57', '14057'],
  ])('%s is read as %s', (input, value) => {
    expect(parsePostcode(input)).toEqual({ ok: true, value });
  });

  it.each(['', '3520', '352011', '85201', '05201', '352-01', 'abcde'])('"%s" is refused', (input) => {
    expect(parsePostcode(input)).toMatchObject({ ok: false, code: 'POSTCODE_SHAPE' });
  });
});
