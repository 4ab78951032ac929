import type { ConditionCode, ConditionDue, ConditionRange, ConditionValue, Operator } from './condition.js';
import { conditionCodes, type NumberLimits } from './condition-codes.js';
import { deti, dny, koruny, mesice, roky } from './counted.js';

const count: Readonly<Record<NumberLimits['unit'], (number: number) => string>> = {
  years: roky,
  months: mesice,
  days: dny,
  crowns: koruny,
  children: deti,
};

/** Czech word of each operator, for forms and default sentences. */
export const operatorLabels: Readonly<Record<Operator, string>> = {
  in: 'jedno z',
  at_least: 'nejméně',
  at_most: 'nejvýš',
  between: 'rozmezí',
  required: 'je třeba',
  not_required: 'není třeba',
  accepted: 'přijímáme',
  excluded: 'nepřijímáme',
  conditional: 'po dohodě',
};

/** Czech word of each moment, for forms and default sentences. */
export const dueLabels: Readonly<Record<ConditionDue, string>> = {
  before_request: 'před podáním žádosti',
  before_release: 'před propuštěním',
  on_admission: 'při nástupu',
  within_days: 'do určitého počtu dní od nástupu',
};

const isRange = (value: ConditionValue): value is ConditionRange =>
  value !== null && typeof value === 'object' && 'from' in value;

const valueWords = (code: ConditionCode, value: ConditionValue): string => {
  const { options, limits } = conditionCodes[code];
  const words = (number: number): string => (limits ? count[limits.unit](number) : String(number));
  if (value === null) return '';
  if (typeof value === 'number') return words(value);
  if (!isRange(value)) return value.map((one) => options?.find((row) => row.code === one)?.cs ?? one).join(', ');
  const from = value.from === null ? '' : `od ${value.to === null ? words(value.from) : value.from}`;
  const to = value.to === null ? '' : `do ${words(value.to)}`;
  return `${from} ${to}`.trim();
};

/** A plain Czech sentence for a condition, offered to the owner, who may word it better. */
export function conditionSentence(code: ConditionCode, operator: Operator, value: ConditionValue): string {
  const name = conditionCodes[code].cs;
  const rule = operator === 'in' || operator === 'between' ? '' : operatorLabels[operator];
  const rest = `${rule} ${valueWords(code, value)}`.trim();
  return `${name.charAt(0).toLocaleUpperCase('cs')}${name.slice(1)}: ${rest}.`;
}
