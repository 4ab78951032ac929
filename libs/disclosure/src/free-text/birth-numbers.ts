import { rodnecislo } from 'rodnecislo';
import { finding, type Finding } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

const numbers = /(?<![\d/])(\d{2}) ?(\d{2}) ?(\d{2}) ?([/-]?) ?(\d{3,4})(?!\d)/gu;
const saidBefore = /(?:r\. ?c\.?|\brc|rodn\p{L}* cisl\p{L}*|pojistenc\p{L}*)[ :.č]*$/u;

/**
 * Birth numbers (rodné číslo): ten digits with a valid checksum and date; nine digits, which have no checksum and look
 * like a phone number, only with the slash. Where the text itself says that it is one, a mistyped one counts too.
 */
export const findBirthNumbers = (text: ReadableText): readonly Finding[] =>
  matchesOf(text, numbers).flatMap((match) => {
    const [whole, year = '', month = '', day = '', slash, end = ''] = match;
    const isSaid = saidBefore.test(text.folded.slice(Math.max(0, match.index - 30), match.index));
    const isReal = (end.length === 4 || slash === '/') && rodnecislo(`${year}${month}${day}/${end}`).isValid();
    return isSaid || isReal ? [finding('BIRTH_NUMBER', match.index, match.index + whole.length)] : [];
  });
