import { parsed, rejected, type Parsed } from './parsed.js';

/**
 * Reads a phone number into the form `+420354525345`. Czech numbers have nine digits and begin with 2 to 9; other
 * countries are kept with their code (E.164, at most 15 digits). Short lines such as 112 or 116 123 are kept as they are.
 * Refusal: PHONE_SHAPE.
 */
export function parsePhone(input: string): Parsed {
  const compact = input.replace(/[\s()./-]/g, '').replace(/^00/, '+');
  if (/^[2-9]\d{8}$/.test(compact)) return parsed(`+420${compact}`);
  if (/^420[2-9]\d{8}$/.test(compact)) return parsed(`+${compact}`);
  if (compact.startsWith('+420') ? /^\+420[2-9]\d{8}$/.test(compact) : /^\+[1-9]\d{6,14}$/.test(compact))
    return parsed(compact);
  if (/^(1\d{2}|11[68]\d{3})$/.test(compact)) return parsed(compact);
  return rejected(
    'PHONE_SHAPE',
    'Telefon zadejte jako devět číslic, případně s předvolbou země (+420).',
    'Enter the phone as nine digits, or with the country code (+420).',
  );
}
