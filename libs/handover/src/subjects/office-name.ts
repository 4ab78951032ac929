/** How the name of a municipality, or of an office of one, begins. No word of these is a common family name. */
const beginnings = [
  'městská část',
  'městský obvod',
  'městský úřad',
  'město',
  'městys',
  'obec',
  'obecní úřad',
  'statutární město',
  'hlavní město',
  'magistrát',
  'krajský úřad',
  'úřad',
  'orgán sociálně-právní ochrany dětí',
  'odbor',
  'oddělení',
];

/** Districts of these two are numbered (Praha 5, Plzeň 2-Slovany); no other number belongs to the name of an office. */
const numbered = `(?:Prah[ay]|Plzeň|Plzně)\\s\\d{1,2}(?:-\\p{L}+)?`;

const officePart = new RegExp(`^(?:${beginnings.join('|')})(?:\\s(?:${numbered}|[\\p{L}\\p{M}.'’-]+))+$`, 'iu');

/**
 * Whether a guardian is a municipality or an office of one, as courts often appoint: “Městská část Praha 5”, “Statutární
 * město Brno, městská část Brno-střed”. A closed form, so that nothing else can be written in the place of a name.
 */
export const isOfficeName = (name: string): boolean => name.split(', ').every((part) => officePart.test(part));
