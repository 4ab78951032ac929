import { parsed, rejected, type Parsed } from './parsed.js';

/** Reads a Czech postcode into five digits; the first one is 1 to 7. Refusal: POSTCODE_SHAPE. */
export function parsePostcode(input: string): Parsed {
  const digits = input.replace(/\s/g, '');
  return /^[1-7]\d{4}$/.test(digits)
    ? parsed(digits)
    : rejected('POSTCODE_SHAPE', 'PSČ má pět číslic, například 352 01.', 'A postcode has five digits, such as 352 01.');
}
