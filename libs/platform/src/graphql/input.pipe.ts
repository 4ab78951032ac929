import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { invalidInput, type FieldRefusal, type Text } from '@navaz/kernel';
import { Refused } from './refused.js';

/** Words for the rules of class-validator that inputs use. */
const words: Readonly<Record<string, Text>> = {
  isUuid: { cs: 'Tohle není platný odkaz na záznam.', en: 'This is not a valid reference to a record.' },
  isEmail: { cs: 'E-mail nemá správný tvar, například kancelar@example.cz.', en: 'The e-mail address is not valid.' },
  isUrl: { cs: 'Webová adresa nemá správný tvar, například https://example.cz.', en: 'The web address is not valid.' },
  isInt: { cs: 'Zadejte celé číslo.', en: 'Enter a whole number.' },
  min: { cs: 'Číslo je příliš malé.', en: 'The number is too small.' },
  max: { cs: 'Číslo je příliš velké.', en: 'The number is too large.' },
  minLength: { cs: 'Text je příliš krátký.', en: 'The text is too short.' },
  maxLength: { cs: 'Text je příliš dlouhý, zkraťte ho prosím.', en: 'The text is too long, please shorten it.' },
  isNotEmpty: { cs: 'Vyplňte prosím toto pole.', en: 'Please fill in this field.' },
  arrayMaxSize: { cs: 'Položek je příliš mnoho.', en: 'There are too many items.' },
  arrayMinSize: { cs: 'Přidejte prosím aspoň jednu položku.', en: 'Please add at least one item.' },
  arrayUnique: { cs: 'Některá položka je tu dvakrát.', en: 'An item is listed twice.' },
  isIn: { cs: 'Vyberte prosím jednu z nabízených možností.', en: 'Please choose one of the options.' },
  matches: { cs: 'Údaj nemá správný tvar.', en: 'The value does not have the right shape.' },
};
const otherwise: Text = { cs: 'Údaj není platný.', en: 'The value is not valid.' };

const collect = (errors: readonly ValidationError[], parent: string): FieldRefusal[] =>
  errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    return [
      ...Object.keys(error.constraints ?? {}).map((code) => ({ path, code, text: words[code] ?? otherwise })),
      ...collect(error.children ?? [], path),
    ];
  });

const unstorable: Text = {
  cs: 'Text obsahuje znaky, které nelze uložit. Napište ho prosím znovu, nevkládejte ho z jiného programu.',
  en: 'The text holds characters that cannot be stored. Please type it again instead of pasting it.',
};

/** Paths of texts with a NUL character or half a surrogate pair: PostgreSQL stores neither. */
const unstorablePaths = (value: unknown, path: string): string[] => {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? [path] : [];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorablePaths(inner, path ? `${path}.${key}` : key));
};

/** Plain arguments that are ids of records; fields of inputs say so by their decorators. */
const namesRecord = /^(id|[a-z]+Id)$/i;

/** Checks inputs by their decorators; what breaks a rule is refused with path, code and words. */
class InputPipe extends ValidationPipe {
  constructor() {
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
    return (await super.transform(value, metadata)) as unknown;
  }
}

/** The pipe of every operation. */
export const inputPipe = (): ValidationPipe => new InputPipe();
