/**
 * Letters of other alphabets, and drawn ones, that look like a Latin letter: what a reader takes them for. By hand, from
 * the confusables of Unicode (UTS 39), only those that stand for a plain Latin letter.
 */
const pairs = (others: string, latin: string): (readonly [string, string])[] => {
  const plain = Array.from(latin);
  return Array.from(others, (other, index) => [other, plain[index] ?? ''] as const);
};

const latinOf: ReadonlyMap<string, string> = new Map([
  // Cyrillic, capital and small
  ...pairs('АВЕКМНОРСТУХЗІЈЅԌԚԜҮҺӀГПИДЛ', 'ABEKMHOPCTYXZIJSGQWYHIrnNDL'),
  ...pairs('авекмнорстухзіјѕԍԛԝүһӏԁгпиьдл', 'abekmhopctyxzijsgqwyhldrnubdl'),
  // Greek, capital and small
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳϲ', 'ABEZHIKMNOPTYXCjc'),
  ...pairs('αβγεηικνορτυχωμσςδλ', 'abyenikvoptuxwuocdl'),
  // Latin letters of phonetics and small capitals
  ...pairs('ɑɡɩıȷʀᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫꜱᴛᴜᴠᴡʏᴢꞵƅɛʋ', 'agiijrabcdefghijklmnopqstuvwyzbbev'),
  // Letters that do not come apart into a plain one and a mark
  ...pairs('đĐłŁøØƀɓɗɖɦɨɫɲŋƥƭŧʉʊʐƶħ', 'dDlLoObbddhilnnpttuuzzh'),
  // Armenian and Cherokee
  ...pairs('օսոհցռԱՕՍ', 'ounhgnUOU'),
  ...pairs('ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ', 'ABCDEGHiJKLMPRSTVWYZ'),
]);

/** Letters in squares and circles that do not come apart: each block runs from A to Z. */
const drawn: readonly number[] = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

/** The Latin letter that a character looks like; the character itself where it looks like none. */
export const lookAlike = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const block = drawn.find((first) => code >= first && code < first + 26);
  return block === undefined ? (latinOf.get(character) ?? character) : String.fromCharCode(65 + code - block);
};

/** Digits in black and white circles, which are no digits to Unicode: each block runs from 1 to 9. */
const circled: readonly number[] = [0x2776, 0x2780, 0x278a, 0x24f5];

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** The digit 0 to 9 that a character of any script stands for; the character itself where it is none. */
export const asDigit = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return character;
  const block = circled.find((first) => code >= first && code < first + 9);
  if (block !== undefined) return String(code - block + 1);
  if (!isDigit(code)) return character;
  // Digits of a script stand together, from zero to nine.
  let zero = code;
  while (code - zero < 9 && isDigit(zero - 1)) zero -= 1;
  return String(code - zero);
};

/** Cyrillic as it is written in Czech by sound: a name may be written in the letters of its own country. */
const sounds: ReadonlyMap<string, string> = new Map([
  ...pairs('абвгґдеёзийіїклмнопрстуфыэ', 'abvhgdeezyjiiklmnoprstufye'),
  ...([
    ['ж', 'z'],
    ['х', 'ch'],
    ['ц', 'c'],
    ['ч', 'c'],
    ['ш', 's'],
    ['щ', 'sc'],
    ['ъ', ''],
    ['ь', ''],
    ['ю', 'ju'],
    ['я', 'ja'],
    ['є', 'je'],
    ['ј', 'j'],
  ] as const),
]);

/** The Latin letters that a Cyrillic letter sounds like, in the case it was given in. */
export const soundAlike = (character: string): string => {
  const lower = character.toLowerCase();
  const sound = sounds.get(lower);
  if (sound === undefined) return character;
  return lower === character ? sound : sound.charAt(0).toUpperCase() + sound.slice(1);
};
