import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { invalidInput, pragueDay, type Clock, type FieldRefusal, type Text } from '@navaz/kernel';
import { refusalsInTexts } from './free-text.decorator.js';
import { Refused } from './refused.js';

/** Words for the rules of class-validator that inputs use. */
const words: Readonly<Record<string, Text>> = {
  isUuid: { cs: 'Tohle není platný odkaz na záznam.', en: 'This is not a valid reference to a record.' },
  isEmail: { cs: 'E-mail nemá správný tvar, například kancelar@example.cz.', en: 'The e-mail address is not valid.' },
  isUrl: { cs: 'Webová adresa nemá správný tvar, například https://example.cz.', en: 'The web address is not valid.' },
  isInt: { cs: 'Zadejte celé číslo.', en: 'Enter a whole number.' },
  isNotEmpty: { cs: 'Vyplňte prosím toto pole.', en: 'Please fill in this field.' },
  arrayMinSize: { cs: 'Přidejte prosím aspoň jednu položku.', en: 'Please add at least one item.' },
  arrayUnique: { cs: 'Některá položka je tu dvakrát.', en: 'An item is listed twice.' },
  isIn: { cs: 'Vyberte prosím jednu z nabízených možností.', en: 'Please choose one of the options.' },
  matches: { cs: 'Údaj nemá správný tvar.', en: 'The value does not have the right shape.' },
};
/** Words for the rules with a bound, which the reader has to know. */
const bounded: Readonly<Record<string, (bound: string) => Text>> = {
  min: (bound) => ({ cs: `Zadejte číslo nejméně ${bound}.`, en: `Enter a number of at least ${bound}.` }),
  max: (bound) => ({ cs: `Zadejte číslo nejvýše ${bound}.`, en: `Enter a number of at most ${bound}.` }),
  minLength: (bound) => ({
    cs: `Text je příliš krátký. Nejmenší počet znaků: ${bound}.`,
    en: `The text is too short. Fewest characters: ${bound}.`,
  }),
  maxLength: (bound) => ({
    cs: `Text je příliš dlouhý, zkraťte ho prosím. Největší počet znaků: ${bound}.`,
    en: `The text is too long, please shorten it. Most characters: ${bound}.`,
  }),
  arrayMaxSize: (bound) => ({
    cs: `Položek je příliš mnoho. Největší počet: ${bound}.`,
    en: `There are too many items. Most of them: ${bound}.`,
  }),
};
const otherwise: Text = { cs: 'Údaj není platný.', en: 'The value is not valid.' };

/** The words for a broken rule; class-validator says the bound of a rule in its own message only. */
const wordsOf = (rule: string, message: string): Text => {
  const bound = /-?\d+(?:\.\d+)?(?= (?:characters|elements)$|$)/.exec(message)?.[0];
  return (bound === undefined ? undefined : bounded[rule]?.(bound)) ?? words[rule] ?? otherwise;
};

const collect = (errors: readonly ValidationError[], parent: string): FieldRefusal[] =>
  errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    return [
      ...Object.entries(error.constraints ?? {}).map(([code, message]) => ({
        path,
        code,
        text: wordsOf(code, message),
      })),
      ...collect(error.children ?? [], path),
    ];
  });

const unstorable: Text = {
  cs: 'Text obsahuje znaky, které nelze uložit. Napište ho prosím znovu, nevkládejte ho z jiného programu.',
  en: 'The text holds characters that cannot be stored. Please type it again instead of pasting it.',
};

/** NUL, which PostgreSQL does not store, and what turns the order of letters about: a name would read as another one. */
const unstorableLetters = /[\u0000\u202d\u202e]/u;

/** Paths of texts with a letter that is not stored, or half a surrogate pair. */
const unstorablePaths = (value: unknown, path: string): string[] => {
  if (typeof value === 'string') return unstorableLetters.test(value) || !value.isWellFormed() ? [path] : [];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorablePaths(inner, path ? `${path}.${key}` : key));
};

/** Plain arguments that are ids of records; fields of inputs say so by their decorators. */
const namesRecord = /^(id|[a-z]+Id)$/i;

/** Checks inputs by their decorators; what breaks a rule is refused with path, code and words. */
class InputPipe extends ValidationPipe {
  constructor(private readonly clock: Clock) {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new Refused(invalidInput(collect(errors, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Only what the caller sent; the context and the query itself are no input.
    if (metadata.type === 'body') {
      const paths = unstorablePaths(value, typeof value === 'string' ? (metadata.data ?? 'value') : '');
      if (paths.length > 0) {
        throw new Refused(invalidInput(paths.map((path) => ({ path, code: 'UNSTORABLE_TEXT', text: unstorable }))));
      }
      const name = metadata.data ?? '';
      if (typeof value === 'string' && namesRecord.test(name) && !isUUID(value)) {
        throw new Refused(invalidInput([{ path: name, code: 'isUuid', text: words['isUuid'] ?? otherwise }]));
      }
    }
    const checked: unknown = await super.transform(value, metadata);
    const fields = refusalsInTexts(metadata.metatype, checked, pragueDay(this.clock.now()));
    if (fields.length > 0) throw new Refused(invalidInput(fields));
    return checked;
  }
}

/** The pipe of every operation. */
export const inputPipe = (clock: Clock): ValidationPipe => new InputPipe(clock);
