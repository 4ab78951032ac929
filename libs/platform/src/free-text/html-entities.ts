/** A letter with a mark: `&aacute;`, `&Ccaron;`. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  caron: '\u030C',
  circ: '\u0302',
  uml: '\u0308',
  ring: '\u030A',
  tilde: '\u0303',
  ogon: '\u0328',
  cedil: '\u0327',
};

const signs: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    sect: '§',
    shy: '\u00AD',
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwj: '\u200D',
    zwnj: '\u200C',
  },
  ...{ period: '.', comma: ',', colon: ':', sol: '/', bsol: '\\', lowbar: '_', hyphen: '-', dash: '-', ndash: '-' },
  ...{ commat: '@', dollar: '$', excl: '!', verbar: '|', lpar: '(', rpar: ')', quot: '"', apos: "'", lt: '<', gt: '>' },
};

const entity = /&(?:#(?<code>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,10}));/giu;
const marked = new RegExp(`^(?<letter>[a-z])(?<mark>${Object.keys(marks).join('|')})$`, 'iu');

const ofCode = (code: number): string | null =>
  code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;

const meantBy = ({ code, hex, name = '' }: Readonly<Record<string, string | undefined>>): string | null => {
  if (code !== undefined) return ofCode(Number(code));
  if (hex !== undefined) return ofCode(Number.parseInt(hex, 16));
  const { letter, mark } = marked.exec(name)?.groups ?? {};
  if (letter !== undefined && mark !== undefined) return `${letter}${marks[mark.toLowerCase()] ?? ''}`.normalize('NFC');
  return signs[name.toLowerCase()] ?? null;
};

/** A character as it is read, and how many units of the text as given it takes. */
export type Piece = readonly [character: string, length: number];

const characters = (text: string): readonly Piece[] => Array.from(text, (character) => [character, character.length]);

/**
 * The characters of a text; what is written as a page of the web writes it (`&aacute;`, `&#225;`) is one of them, since a
 * reader, or the next program, may turn it back into a letter.
 */
export const piecesOf = (given: string): readonly Piece[] => {
  if (!given.includes('&')) return characters(given);
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of given.matchAll(entity)) {
    const meant = meantBy(match.groups ?? {});
    if (meant === null) continue;
    pieces.push(...characters(given.slice(at, match.index)), [meant, match[0].length]);
    at = match.index + match[0].length;
  }
  return [...pieces, ...characters(given.slice(at))];
};
