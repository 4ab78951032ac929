/** Lists of codes one may choose several of; the name in the address and the filter of the API. */
export const lists = {
  druh: 'kinds',
  skupina: 'groups',
  forma: 'forms',
  podminka: 'conditions',
  jazyk: 'languages',
  pristup: 'accessibility',
  akreditace: 'accreditations',
} as const;

/** Choices of which one holds at a time. */
export const singles = { kraj: 'regionCode', okres: 'districtCode', veznice: 'prison', pohlavi: 'sex' } as const;

export type ListName = keyof typeof lists;
export type SingleName = keyof typeof singles;

/** What is asked, as the address of the results carries it: words of a public search, never circumstances of a person. */
export interface Question {
  readonly q: string;
  /** Chips taken away. */
  readonly without: readonly string[];
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  readonly singles: Readonly<Record<SingleName, string | null>>;
  /** A place on this day, 2027-03-26. */
  readonly freeOn: string | null;
  readonly noWaitingList: boolean;
  /** Only who says what is filtered by. */
  readonly onlyKnown: boolean;
  readonly verifiedWithinDays: number | null;
}

const listNames = Object.keys(lists) as ListName[];
const singleNames = Object.keys(singles) as SingleName[];

/** Reads an address. What makes no sense in it is as if it were not there. */
export const questionOf = (address: URLSearchParams): Question => {
  const day = address.get('volno');
  const days = Number(address.get('overeno'));
  return {
    q: (address.get('q') ?? '').trim(),
    without: address.getAll('bez'),
    lists: Object.fromEntries(listNames.map((name) => [name, [...new Set(address.getAll(name))]])) as unknown as Record<
      ListName,
      string[]
    >,
    singles: Object.fromEntries(singleNames.map((name) => [name, address.get(name) || null])) as Record<
      SingleName,
      string | null
    >,
    freeOn: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    noWaitingList: address.get('bezporadniku') === '1',
    onlyKnown: address.get('jiste') === '1',
    verifiedWithinDays: Number.isInteger(days) && days > 0 ? days : null,
  };
};

/** The address of a question, without what is not asked. */
export const addressOf = (question: Question): string => {
  const address = new URLSearchParams();
  if (question.q) address.set('q', question.q);
  for (const id of question.without) address.append('bez', id);
  for (const name of listNames) for (const code of question.lists[name]) address.append(name, code);
  for (const name of singleNames) {
    const code = question.singles[name];
    if (code) address.set(name, code);
  }
  if (question.freeOn) address.set('volno', question.freeOn);
  if (question.noWaitingList) address.set('bezporadniku', '1');
  if (question.verifiedWithinDays) address.set('overeno', String(question.verifiedWithinDays));
  if (question.onlyKnown) address.set('jiste', '1');
  const text = address.toString();
  return text ? `/hledani?${text}` : '/hledani';
};

/** Nothing asked yet. */
export const nothingAsked: Question = questionOf(new URLSearchParams());

/** What the API is asked. */
export const variablesOf = (question: Question) => {
  const filters = {
    ...Object.fromEntries(
      listNames.filter((name) => question.lists[name].length > 0).map((name) => [lists[name], question.lists[name]]),
    ),
    ...Object.fromEntries(
      singleNames.filter((name) => question.singles[name]).map((name) => [singles[name], question.singles[name]]),
    ),
    ...(question.freeOn ? { freeOn: question.freeOn } : {}),
    ...(question.noWaitingList ? { noWaitingList: true } : {}),
    ...(question.onlyKnown ? { includeUnknown: false } : {}),
    ...(question.verifiedWithinDays ? { verifiedWithinDays: question.verifiedWithinDays } : {}),
  };
  return { query: question.q || null, without: question.without, filters };
};

/** The same question with one more or one fewer code of a list. */
export const withToggled = (question: Question, name: ListName, code: string): Question => {
  const chosen = question.lists[name];
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
  return { ...question, lists: { ...question.lists, [name]: next } };
};

/** The same question with another single choice; a district holds only in its region. */
export const withSingle = (question: Question, name: SingleName, code: string | null): Question => ({
  ...question,
  singles: { ...question.singles, ...(name === 'kraj' ? { okres: null } : {}), [name]: code },
});

/** The words alone: filters and taken chips dropped. */
export const withoutFilters = (question: Question): Question => ({ ...nothingAsked, q: question.q });

/** How many filters hold. */
export const filterCount = (question: Question): number =>
  listNames.reduce((sum, name) => sum + question.lists[name].length, 0) +
  singleNames.filter((name) => question.singles[name]).length +
  [question.freeOn, question.noWaitingList, question.onlyKnown, question.verifiedWithinDays].filter(Boolean).length;
