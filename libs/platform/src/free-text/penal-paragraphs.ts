import { finding, type Finding } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

/** The special part of the penal code, Act 40/2009: §§ 140 to 418, which name offences. */
const isOffence = (number: number): boolean => number >= 140 && number <= 418;

const penalCode =
  /tr(?:est\p{L}*)?\.? ?z(?:ak\p{L}*)?(?!\p{L})|(?<!\p{L})t\.? ?z(?!\p{L})|(?<!\d)(?:40\/2009|140\/1961)(?!\d)/u;
const otherAct = new RegExp(
  [
    'zakon\\p{L}* o ',
    'zakon\\p{L}* c(?:\\.|isl\\p{L}*) ?(?!(?:40/2009|140/1961))\\d',
    'obcansk',
    'spravni',
    'insolvenc',
    'exekuc',
    'zakonik\\p{L}* prace',
    'vyhlask',
    'tr(?:est\\p{L}*)?\\.? ?r(?:ad\\p{L}*)?(?!\\p{L})',
    'o\\. ?s\\. ?r',
    '(?<!\\p{L})(?:oz|o\\. ?z|zss|insz|zp|sr)(?!\\p{L})',
    '(?<!\\d)(?!(?:40/2009|140/1961))\\d+/(?:19|20)\\d{2} ?sb',
  ].join('|'),
  'u',
);

const placeOf = (pattern: RegExp, text: string): number => {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** Which act a paragraph belongs to, by what is written behind it, else before it. */
const actOf = (text: ReadableText, from: number, to: number): 'penal' | 'other' | 'unsaid' => {
  const [behind = ''] = text.folded.slice(to, to + 80).split(/[!?;\n]|\. (?=\p{L}{4})/u);
  for (const around of [behind, text.folded.slice(Math.max(0, from - 30), from)]) {
    const [penal, other] = [placeOf(penalCode, around), placeOf(otherAct, around)];
    if (penal !== other) return penal <= other ? 'penal' : 'other';
  }
  return 'unsaid';
};

const numbered =
  /(?:§{1,2}|(?<!\p{L})paragraf\p{L}*|(?<!\p{L})par\.)[^\p{L}\d,;]{0,3}(?<number>\d{1,4})(?:[a-z](?!\p{L}))?/gu;
/** "TZ 205", "trestní zákoník 173/1" */
const behindAct =
  /(?<!\p{L})(?:tr\. ?z\p{L}*\.?|t\.? ?z\.?|trestn\p{L}* zakon\p{L}*)[ :,]{0,2}(?<number>\d{3})(?!\d)/gu;
/** "§ 1 7 3", "§ 17_3" */
const inPieces =
  /(?:§{1,2}|(?<!\p{L})paragraf\p{L}*|(?<!\p{L})par\.)[^\p{L}\d,;]{0,3}(?<number>\d{1,2}(?:[ _·]{1,2}\d{1,2}){1,2})(?!\d)/gu;
/** Without a sign: "podle 173/1", "odsouzen za 205/2", "podle 173", "205 odst. 1". */
const bare = new RegExp(
  [
    '(?<!\\p{L})(?:(?:sedi|sedel\\p{L}*|je|odsouzen\\p{L}*|zavren\\p{L}*|trest\\p{L}*) (?:za|pro)|(?:jede|jel\\p{L}?|sedi|sedel\\p{L}*) na|podle|dle|ve smyslu)[^\\p{L}\\d]{1,3}' +
      '(?<number>\\d{3})[a-c]?(?:[^\\p{L}\\d]{0,2}[/|\\\\_][^\\p{L}\\d]{0,2}\\d{1,2}[a-e]?(?![\\d/])|(?=[^\\p{L}\\d/]*$)|(?=[.,;!?)]))',
    '(?<![\\d/.])(?<numberBefore>\\d{3})[a-c]?,? ?odst(?!\\p{L}{4})',
  ].join('|'),
  'gu',
);
const spelled =
  /(?<!\p{L})(?:paragraf\p{L}*|(?:sedi|sedel\p{L}*|odsouzen\p{L}*|zavren\p{L}*) (?:za|pro|na)|jede na) (?:sto(?=[^\p{L}]|$|jed|dv|tri|ctr|ctyr|pat|pet|pade|ses|sed|osm|dev|des)|dve ?ste|tri ?sta|ctyri ?sta)\p{L}*(?: \p{L}*(?:cet|sat|nact|dva|tri|jedn|pet|sest|sedm|osm|devet|ctyri)\p{L}*){0,2}/gu;
/** "Sedí za dvě stě pětku", "má 205ku": how the numbers are called among those who live with them. */
const nicknamed =
  /(?<!\p{L})(?:dv(?:e|ou) ?st[eo]?|tri ?sta|trist[ao]?) ?(?:\p{L}+ ){0,2}\p{L}*(?:jednick|dvojk|trojk|ctyrk|petk|sestk|sedmick|osmick|devitk|nulk)[auy](?!\p{L})|(?<!\d)\d{3} ?-?(?:c?tk|k)[auy](?!\p{L})/gu;
const unsigned =
  /(?<![\d/.])\d{1,3}[a-c]?(?: ?\/ ?\d{1,2}[a-z]?)?(?:,? odst\. ?\d+)?(?: pism\. ?[a-z]\)?)? ?(?:tr\. ?z\p{L}*|tz|t\. ?z|trestniho zakon\p{L}*)(?!\p{L})/gu;

/** Without a number of a paragraph: "odst. 1 písm. b) zákona 40/2009", "zákon č. 40/2009 Sb." */
const partOfCode =
  /(?<!\p{L})(?:odst|pism)\p{L}*\.? ?[\da-z]{1,2}\)?[^\p{L}\d]{0,3}(?:(?:odst|pism|a|nebo)\p{L}*\.? ?[\da-z]{0,2}\)?[^\p{L}\d]{0,3}){0,3}(?:zak\p{L}*\.? ?(?:c\p{L}*\.? ?)?)?(?:(?<!\d)(?:40\/2009|140\/1961)(?!\d)|tr(?:est\p{L}*)?\.? ?z(?:ak\p{L}*)?(?!\p{L})|(?<!\p{L})t\.? ?z(?!\p{L}))/gu;
const codeItself =
  /(?<!\p{L})zak\p{L}*\.? ?(?:c\p{L}*\.? ?)?(?:40\/2009|140\/1961)(?!\d)|(?<!\d)(?:40\/2009|140\/1961) ?sb/gu;

const numberOf = ({ groups }: RegExpExecArray): number =>
  Number((groups?.['number'] ?? groups?.['numberBefore'] ?? '').replaceAll(/\D/gu, ''));

const at = (match: RegExpExecArray): Finding => finding('PENAL_PARAGRAPH', match.index, match.index + match[0].length);

/**
 * Paragraphs of the penal code: said so, or by a number that names an offence where no other act is named. Paragraphs
 * of the act on social services, of the civil code and the like stay.
 */
export const findPenalParagraphs = (text: ReadableText): readonly Finding[] => [
  ...[numbered, inPieces, bare]
    .flatMap((pattern) => matchesOf(text, pattern))
    .filter((match) => {
      const act = actOf(text, match.index, match.index + match[0].length);
      return act === 'penal' || (act === 'unsaid' && isOffence(numberOf(match)));
    })
    .map(at),
  ...matchesOf(text, behindAct)
    .filter((match) => isOffence(numberOf(match)))
    .map(at),
  ...matchesOf(text, spelled).map(at),
  ...matchesOf(text, nicknamed).map(at),
  ...matchesOf(text, unsigned).map(at),
  ...matchesOf(text, partOfCode).map(at),
  ...matchesOf(text, codeItself).map(at),
];
