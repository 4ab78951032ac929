import { parsed, rejected, type Parsed } from './parsed.js';

/** The check digit of the first seven digits of an IČO: weights 8 to 2, modulo 11. */
function checkDigit(sevenDigits: string): number {
  const sum = Array.from(sevenDigits, Number).reduce((total, digit, index) => total + digit * (8 - index), 0);
  return (11 - (sum % 11)) % 10;
}

/**
 * Reads an IČO (identification number of a legal person): 8 digits with a check digit, stored as text because of leading
 * zeros. Spaces are dropped, 6 and 7 digits are padded. It is an attribute of a legal person and not unique here.
 * Refusals: ICO_SHAPE, ICO_CHECK_DIGIT.
 */
export function parseIco(input: string): Parsed {
  const digits = input.replace(/\s/g, '');
  if (!/^\d{6,8}$/.test(digits)) {
    return rejected('ICO_SHAPE', 'IČO má 8 číslic. Zkontrolujte ho.', 'An IČO has 8 digits. Check it.');
  }
  const ico = digits.padStart(8, '0');
  const right = ico !== '00000000' && checkDigit(ico.slice(0, 7)) === Number(ico[7]);
  return right
    ? parsed(ico)
    : rejected(
        'ICO_CHECK_DIGIT',
        'IČO neexistuje: nesouhlasí kontrolní číslice. Nejčastěji jde o překlep, opište ho znovu.',
        'There is no such IČO: the check digit is wrong. Most likely it is mistyped.',
      );
}
