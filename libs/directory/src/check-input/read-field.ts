import { isCalendarDay, type FieldRefusal } from '@navaz/kernel';
import type { FieldRule } from './field-rule.js';

/** A field as it is to be stored, or what is wrong with it. */
export type ReadField =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: FieldRefusal };

/** A refusal of one field. */
export const fieldFault = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path,
  code,
  text: { cs, en },
});

const good = (value: unknown): ReadField => ({ ok: true, value });

/** Text without what cannot be seen at its ends; only white space is no text. */
const trimmed = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : '';
  return text.length === 0 ? null : text;
};

const shown = (value: unknown): string => String(value).slice(0, 40);

/**
 * Reads one given field by its rule: null clears it, anything else must fit.
 * Refusals: FIELD_MISSING, TEXT_TOO_LONG, TOO_MANY_ITEMS, CODE_UNKNOWN, NUMBER_OUT_OF_RANGE, DAY_UNKNOWN and those of
 * the identifiers.
 */
export function readField(rule: FieldRule, given: unknown, path: string): ReadField {
  const { cs, en } = rule.label;
  const bad = (code: string, czech: string, english: string): ReadField => ({
    ok: false,
    fault: fieldFault(path, code, `${cs}: ${czech}`, `${en}: ${english}`),
  });
  const cleared = (): ReadField =>
    rule.required ? bad('FIELD_MISSING', 'vyplňte prosím.', 'please fill it in.') : good(rule.empty ?? null);
  const tooLong = (max: number): ReadField =>
    bad('TEXT_TOO_LONG', `zkraťte text na ${max} znaků.`, `shorten the text to ${max} characters.`);
  if (given === null || given === undefined) return cleared();

  switch (rule.type) {
    case 'text': {
      const text = trimmed(given);
      if (text === null) return cleared();
      return text.length <= rule.max ? good(text) : tooLong(rule.max);
    }
    case 'texts': {
      const texts = (given as readonly unknown[]).map(trimmed).filter((text) => text !== null);
      if (texts.length === 0) return cleared();
      if (texts.length > rule.items) {
        return bad('TOO_MANY_ITEMS', `nejvýše ${rule.items} položek.`, `at most ${rule.items} items.`);
      }
      return texts.every((text) => text.length <= rule.max) ? good(texts) : tooLong(rule.max);
    }
    case 'code':
    case 'codes': {
      const codes = rule.type === 'code' ? [given] : (given as readonly unknown[]);
      const strange = codes.find((code) => typeof code !== 'string' || !rule.known.has(code));
      if (strange !== undefined) {
        return bad(
          'CODE_UNKNOWN',
          `možnost „${shown(strange)}“ v číselníku není, vyberte ji ze seznamu.`,
          `there is no option “${shown(strange)}”, choose from the list.`,
        );
      }
      if (rule.type === 'code') return good(given);
      return codes.length === 0 ? cleared() : good([...new Set(codes as readonly string[])].sort());
    }
    case 'whole': {
      const fits = Number.isInteger(given) && (given as number) >= rule.min && (given as number) <= rule.max;
      return fits
        ? good(given)
        : bad(
            'NUMBER_OUT_OF_RANGE',
            `zadejte celé číslo od ${rule.min} do ${rule.max}.`,
            `enter a whole number from ${rule.min} to ${rule.max}.`,
          );
    }
    case 'day':
      return typeof given === 'string' && isCalendarDay(given)
        ? good(given)
        : bad('DAY_UNKNOWN', 'takové datum v kalendáři není.', 'there is no such day.');
    case 'yearDay':
      // 29 February is a day of every year that has one: a season may begin on it.
      return typeof given === 'string' && isCalendarDay(`2028-${given}`)
        ? good(given)
        : bad('DAY_UNKNOWN', 'zadejte den v roce jako MM-DD, například 11-01.', 'enter a day as MM-DD, such as 11-01.');
    case 'flag':
      return good(given === true);
    case 'parsed': {
      const text = trimmed(given);
      if (text === null) return cleared();
      const parsed = rule.parse(text);
      return parsed.ok ? good(parsed.value) : { ok: false, fault: { path, code: parsed.code, text: parsed.text } };
    }
  }
}
