import type { Operator } from './condition.js';

/** Czech word of each operator; the scenarios of conditions are written in these words. */
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
