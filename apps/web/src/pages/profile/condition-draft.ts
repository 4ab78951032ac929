import { wholeNumber } from '../places/stated';
import { valueKindOf, type ConditionRule } from './condition-rule';
import type { ProfileConditionFragment, SetConditionsInput } from './profile.documents';

/** When a condition has to be met. */
export const dues = ['before_request', 'before_release', 'on_admission', 'within_days'] as const;

/** A condition while it is being written; numbers as typed. */
export interface ConditionDraft {
  /** For the page only. */
  readonly key: string;
  readonly code: string;
  readonly operator: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly choices: readonly string[];
  readonly due: string;
  readonly dueDays: string;
  readonly strict: boolean;
  readonly ground: string;
  /** Whether it can be met from prison: yes, no, or not said. */
  readonly meetable: '' | 'yes' | 'no';
  readonly sentence: string;
}

const typed = (number: number | null): string => (number === null ? '' : String(number));

/** A published condition as it is edited. */
export const draftOf = (condition: ProfileConditionFragment): ConditionDraft => ({
  key: condition.id,
  code: condition.code.code,
  operator: condition.operator,
  number: typed(condition.number),
  from: typed(condition.from),
  to: typed(condition.to),
  choices: condition.codes ?? [],
  due: condition.due,
  dueDays: typed(condition.dueDays),
  strict: condition.strict,
  ground: condition.ground?.code ?? '',
  meetable: condition.meetableFromPrison === null ? '' : condition.meetableFromPrison ? 'yes' : 'no',
  sentence: condition.sentence,
});

/** A new condition by its rule, with the usual operator. A wish where nothing else can be leaned on. */
export const newDraft = (rule: ConditionRule, key: string, registered: boolean): ConditionDraft => {
  const ground = rule.grounds[0]?.code ?? '';
  return {
    key,
    code: rule.code.code,
    operator: rule.operators[0]?.operator ?? '',
    number: '',
    from: '',
    to: '',
    choices: [],
    due: 'before_request',
    dueDays: '',
    strict: !registered || ground !== '',
    ground: registered ? ground : '',
    meetable: '',
    sentence: '',
  };
};

type ConditionInput = SetConditionsInput['conditions'][number];

/** The condition as the API takes it: only the value its rule asks for. */
export const inputOf = (draft: ConditionDraft, rule: ConditionRule | undefined): ConditionInput => {
  const kind = valueKindOf(rule, draft.operator);
  const dueDays = wholeNumber(draft.dueDays);
  return {
    code: draft.code,
    operator: draft.operator,
    due: draft.due,
    sentence: draft.sentence.trim(),
    strict: draft.strict,
    ...(kind === 'choices' ? { choices: [...draft.choices] } : {}),
    ...(kind === 'number' ? { number: wholeNumber(draft.number) } : {}),
    ...(kind === 'range' ? { range: { from: wholeNumber(draft.from), to: wholeNumber(draft.to) } } : {}),
    ...(draft.due === 'within_days' && dueDays !== null ? { dueDays } : {}),
    ...(draft.strict && draft.ground ? { ground: draft.ground } : {}),
    ...(draft.meetable ? { meetableFromPrison: draft.meetable === 'yes' } : {}),
  };
};

/** Which condition of the list a refused path is about; null where about none. */
export const indexOf = (path: string): number | null => {
  const [, index] = /^(?:input\.)?conditions\.(\d+)(?:\.|$)/.exec(path) ?? [];
  return index === undefined ? null : Number(index);
};

/** The list with one item moved by one place; the same where it cannot go further. */
export const moved = <Item>(list: readonly Item[], index: number, by: 1 | -1): readonly Item[] => {
  const [item, other] = [list[index], list[index + by]];
  if (item === undefined || other === undefined) return list;
  return list.map((one, at) => (at === index ? other : at === index + by ? item : one));
};
