import type { FieldRefusal, Text } from '@navaz/kernel';
import { refusalGrounds } from '../code-lists/refusal-grounds.js';
import { conditionCodes, takesList, type ConditionCodeRow, type NumberLimits } from './condition-codes.js';
import { conditionCodeNames, dueMoments, operators, type ConditionCode, type Operator } from './condition.js';
import { operatorLabels } from './operator-labels.js';

/** A condition as it comes in, before anything about it is believed. */
export interface ConditionDraft {
  readonly code: string;
  readonly operator: string;
  readonly value: unknown;
  readonly due: string;
  readonly dueDays: number | null;
  readonly ground: string | null;
  readonly sentence: string;
}

/** Longest sentence of a condition, in characters. */
export const conditionSentenceLimit = 300;

const unitWords: Readonly<Record<NumberLimits['unit'], Text>> = {
  years: { cs: 'let', en: 'years' },
  months: { cs: 'měsíců', en: 'months' },
  days: { cs: 'dní', en: 'days' },
  crowns: { cs: 'Kč', en: 'CZK' },
  children: { cs: 'dětí', en: 'children' },
};

const refusal = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path,
  code,
  text: { cs, en },
});

const isCode = (code: string): code is ConditionCode => conditionCodeNames.some((known) => known === code);

const numberFault = (value: unknown, { unit, min, max }: NumberLimits, path: string): FieldRefusal[] => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return [];
  const [cs, en] = [
    `Zadejte celé číslo od ${min} do ${max} ${unitWords[unit].cs}.`,
    `Enter a whole number from ${min} to ${max} ${unitWords[unit].en}.`,
  ];
  return [refusal(path, 'NUMBER_OUT_OF_RANGE', cs, en)];
};

const rangeFaults = (value: unknown, limits: NumberLimits, path: string): FieldRefusal[] => {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !('from' in value) || !('to' in value)) {
    return [refusal(path, 'RANGE_EXPECTED', 'Zadejte rozmezí „od“ a „do“.', 'Enter a range with “from” and “to”.')];
  }
  const { from, to } = value;
  if (from === null && to === null) {
    return [refusal(path, 'RANGE_EMPTY', 'Vyplňte aspoň jednu mez rozmezí.', 'Fill in at least one end of the range.')];
  }
  const faults = [
    ...(from === null ? [] : numberFault(from, limits, `${path}.from`)),
    ...(to === null ? [] : numberFault(to, limits, `${path}.to`)),
  ];
  if (faults.length === 0 && typeof from === 'number' && typeof to === 'number' && from > to) {
    return [
      refusal(
        path,
        'RANGE_REVERSED',
        'Dolní mez je vyšší než horní. Prohoďte je.',
        'The range begins after its end. Swap the two.',
      ),
    ];
  }
  return faults;
};

const listFaults = (value: unknown, row: ConditionCodeRow, path: string): FieldRefusal[] => {
  if (!Array.isArray(value) || value.length === 0) {
    return [refusal(path, 'CHOICE_MISSING', 'Vyberte aspoň jednu možnost.', 'Choose at least one option.')];
  }
  const codes: readonly unknown[] = value;
  const twice = codes.some((code, index) => codes.indexOf(code) !== index);
  const strange = codes.flatMap((code, index) =>
    row.options?.some((option) => option.code === code)
      ? []
      : [
          refusal(
            `${path}.${index}`,
            'CHOICE_UNKNOWN',
            `Možnost „${String(code)}“ v seznamu „${row.cs}“ není.`,
            `There is no option “${String(code)}” in “${row.en}”.`,
          ),
        ],
  );
  return twice
    ? [...strange, refusal(path, 'CHOICE_TWICE', 'Jedna možnost je vybraná dvakrát.', 'One option is chosen twice.')]
    : strange;
};

const valueFaults = (row: ConditionCodeRow, operator: string, value: unknown, path: string): FieldRefusal[] => {
  if (takesList(row.code, operator)) return listFaults(value, row, path);
  if (row.limits && operator === 'between') return rangeFaults(value, row.limits, path);
  if (row.limits && (operator === 'at_least' || operator === 'at_most')) return numberFault(value, row.limits, path);
  if (value === null) return [];
  return [
    refusal(
      path,
      'VALUE_NOT_EXPECTED',
      'Tato podmínka hodnotu nemá. Nechte ji prázdnou.',
      'This condition has no value. Leave it empty.',
    ),
  ];
};

const dueFaults = ({ due, dueDays }: ConditionDraft, path: string): FieldRefusal[] => {
  if (!dueMoments.some((moment) => moment === due)) {
    return [
      refusal(
        `${path}due`,
        'DUE_UNKNOWN',
        'Vyberte, kdy má být podmínka splněna.',
        'Choose when the condition must be met.',
      ),
    ];
  }
  if (due !== 'within_days') {
    if (dueDays === null) return [];
    return [
      refusal(
        `${path}dueDays`,
        'DUE_DAYS_NOT_EXPECTED',
        'Počet dní patří jen k termínu „do N dní od nástupu“.',
        'Days belong to “within N days of admission” only.',
      ),
    ];
  }
  return numberFault(dueDays, { unit: 'days', min: 1, max: 365 }, `${path}dueDays`);
};

const groundFaults = (row: ConditionCodeRow, ground: string | null, path: string): FieldRefusal[] => {
  if (ground === null || row.grounds.some((allowed) => allowed === ground)) return [];
  if (!refusalGrounds.some((known) => known.code === ground)) {
    return [
      refusal(
        `${path}ground`,
        'GROUND_UNKNOWN',
        'Zákon č. 108/2006 Sb. takový důvod odmítnutí v § 91 odst. 3 nemá.',
        'There is no such ground in § 91(3) of Act 108/2006.',
      ),
    ];
  }
  return [
    refusal(
      `${path}ground`,
      'GROUND_DOES_NOT_FIT',
      `O podmínku „${row.cs}“ se tento důvod odmítnutí opřít nedá.`,
      `This ground does not fit the condition “${row.en}”.`,
    ),
  ];
};

const sentenceFaults = (sentence: string, path: string): FieldRefusal[] => {
  const length = sentence.trim().length;
  if (length > 0 && length <= conditionSentenceLimit) return [];
  return length === 0
    ? [
        refusal(
          `${path}sentence`,
          'SENTENCE_MISSING',
          'Napište podmínku jednou větou.',
          'Write the condition in one sentence.',
        ),
      ]
    : [
        refusal(
          `${path}sentence`,
          'SENTENCE_TOO_LONG',
          `Zkraťte větu na ${conditionSentenceLimit} znaků.`,
          `Shorten the sentence to ${conditionSentenceLimit} characters.`,
        ),
      ];
};

/** In the words of the form; a rule that nobody knows as it came in. */
const ruleInWords = (operator: string): Text =>
  operators.some((known) => known === operator) ? operatorLabels[operator as Operator] : { cs: operator, en: operator };

/**
 * Everything wrong with a condition that comes in, each with its field path; an empty list = it can be published.
 * @param path where the condition stands in the input, e.g. `conditions.2.`
 */
export function conditionFaults(draft: ConditionDraft, path = ''): FieldRefusal[] {
  const rest = [...dueFaults(draft, path), ...sentenceFaults(draft.sentence, path)];
  if (!isCode(draft.code)) {
    return [
      refusal(
        `${path}code`,
        'CONDITION_UNKNOWN',
        `Podmínku „${draft.code}“ neznáme. Vyberte ji ze seznamu.`,
        `There is no condition “${draft.code}”. Choose from the list.`,
      ),
      ...rest,
    ];
  }
  const row = conditionCodes[draft.code];
  const grounds = groundFaults(row, draft.ground, path);
  if (!row.operators.some((operator) => operator === draft.operator)) {
    return [
      refusal(
        `${path}operator`,
        'OPERATOR_DOES_NOT_FIT',
        `Pravidlo „${ruleInWords(draft.operator).cs}“ se k podmínce „${row.cs}“ nehodí. Vyberte z nabídky.`,
        `The rule “${ruleInWords(draft.operator).en}” does not fit “${row.en}”. Choose one of those offered.`,
      ),
      ...grounds,
      ...rest,
    ];
  }
  return [...valueFaults(row, draft.operator, draft.value, `${path}value`), ...grounds, ...rest];
}
