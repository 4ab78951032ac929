import type { Text } from '@navaz/kernel';
import type { Operator } from './condition.js';

/** Words of each operator; the scenarios of conditions are written in the Czech ones. */
export const operatorLabels: Readonly<Record<Operator, Text>> = {
  in: { cs: 'jedno z', en: 'one of' },
  at_least: { cs: 'nejméně', en: 'at least' },
  at_most: { cs: 'nejvýš', en: 'at most' },
  between: { cs: 'rozmezí', en: 'between' },
  required: { cs: 'je třeba', en: 'required' },
  not_required: { cs: 'není třeba', en: 'not required' },
  accepted: { cs: 'přijímáme', en: 'accepted' },
  excluded: { cs: 'nepřijímáme', en: 'not accepted' },
  conditional: { cs: 'po dohodě', en: 'by arrangement' },
};
