import { findPhoneNumbersInText } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import { finding, type Finding } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

const addresses =
  /[\p{L}\d._%+-]+ ?(?:@|[([{] ?(?:zavinac|at|a) ?[)\]}]| zavinac ) ?[\p{L}\d-]+(?:(?: ?\. ?| ?[([{]? ?tecka ?[)\]}]? ?)[\p{L}\d-]+)*(?:\.| ?[([{]? ?tecka ?[)\]}]? ?)[\p{L}]{2,}/gu;

/** E-mail addresses, also with the at sign and the dot spelled. */
export const findEmails = (text: ReadableText): readonly Finding[] =>
  matchesOf(text, addresses).map((match) => finding('EMAIL', match.index, match.index + match[0].length));

/** Phone numbers that exist: Czech ones without a prefix, any others with it. */
export const findPhones = (text: ReadableText): readonly Finding[] =>
  findPhoneNumbersInText(text.folded, { defaultCountry: 'CZ' }, metadata).map((found) =>
    finding('PHONE', found.startsAt, found.endsAt),
  );
