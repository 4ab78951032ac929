import type { Text } from '@navaz/kernel';
import { said } from '../words/request-locale.js';
import { fieldMissing, noSuchField, notWhole, wrongKind } from '../words/words.js';

/** A value refused before any room sees it, in words for whoever typed it, with its field where that is known. */
export interface InputFault {
  readonly message: string;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** What graphql-js says of a variable: which one, where in it, and then the reason. It is English and for programmers. */
const ofVariable =
  /^Variable "\$(?<variable>[^"]+)" (?:got invalid value .*?(?: at "(?<path>[^"]+)")?; (?<reason>[^;]+)|of (?<missing>required type|non-null type) .*)$/s;

/** A value written into the query itself. */
const ofLiteral = /^Expected value of type "[^"]+", found .*?; (?<reason>[^;]+)$/s;

interface Reason {
  readonly shape: RegExp;
  readonly code: string;
  /** `name`: what the reason itself names; `field`: where it stands. */
  readonly say: (field: string, name: string) => Text;
  /** Whether the named field stands inside the one that was looked at. */
  readonly isInside?: true;
}

const reasons: readonly Reason[] = [
  { shape: /^Int cannot represent/, code: 'isInt', say: notWhole },
  { shape: /^(String|ID) cannot represent/, code: 'isString', say: (field) => wrongKind(field, 'text') },
  { shape: /^Boolean cannot represent/, code: 'isBoolean', say: (field) => wrongKind(field, 'yesNo') },
  {
    shape: /does not exist in ".+" enum|^Enum ".+" cannot/,
    code: 'isEnum',
    say: (field) => wrongKind(field, 'choice'),
  },
  {
    shape: /^Field "(?<name>[^"]+)" is not defined by type/,
    code: 'FIELD_UNKNOWN',
    say: (_, name) => noSuchField(name),
    isInside: true,
  },
  {
    shape: /^Field "(?<name>[^"]+)" of required type .* was not provided/,
    code: 'FIELD_MISSING',
    say: (_, name) => fieldMissing(name),
    isInside: true,
  },
  { shape: /^Expected non-nullable type .* not to be null/, code: 'FIELD_MISSING', say: fieldMissing },
  { shape: /^Expected type .* to be an? /, code: 'WRONG_SHAPE', say: (field) => wrongKind(field, null) },
];

/** Days and moments say in the reader's words what is wrong (`scalars.ts`); only what stands around is taken away. */
const inWords = /^(Datum|Čas|There is no day|The time) /;

/** Words for a fault of the input as graphql-js tells it; null where the message is of something else. */
export const inputFault = (message: string): InputFault | null => {
  const groups = ofVariable.exec(message)?.groups ?? ofLiteral.exec(message)?.groups;
  if (groups === undefined) return /^Int cannot represent/.test(message) ? { message: said(notWhole('Int')) } : null;
  const whole = groups['path'] ?? groups['variable'] ?? '';
  const path = whole.replace(/^input\./, '');
  if (groups['missing'] !== undefined) return faultAt(path, 'FIELD_MISSING', said(fieldMissing(path)));
  const text = groups['reason']?.trim() ?? '';
  if (inWords.test(text)) return faultAt(path, 'isDate', text);
  for (const { shape, code, say, isInside } of reasons) {
    const match = shape.exec(text);
    if (match === null) continue;
    const name = match.groups?.['name'] ?? '';
    return faultAt(
      isInside && path !== 'input' ? `${path}.${name}` : isInside ? name : path,
      code,
      said(say(path, name)),
    );
  }
  return null;
};

const faultAt = (path: string, code: string, message: string): InputFault =>
  path === '' ? { message } : { message, fields: [{ path, code, message }] };
