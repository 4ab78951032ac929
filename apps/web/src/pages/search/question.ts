/** Lists of codes one may choose several of; the name in the address and the filter of the API. */
export const lists = {
  druh: 'kinds',
  skupina: 'groups',
  forma: 'forms',
  podminka: 'conditions',
  nechci: 'excludedConditions',
  jazyk: 'languages',
  pristup: 'accessibility',
  akreditace: 'accreditations',
} as const;

/** Choices of which one holds at a time. */
export const singles = {
  kraj: 'regionCode',
  okres: 'districtCode',
  orp: 'orpCode',
  veznice: 'prison',
  pohlavi: 'sex',
} as const;

export type ListName = keyof typeof lists;
export type SingleName = keyof typeof singles;

/** A municipality as the address carries it, `567051-Bělušice`: the name goes along, so that it can be shown. */
export interface ChosenMunicipality {
  readonly code: string;
  readonly name: string;
}

const municipalityIn = (text: string | null): ChosenMunicipality | null => {
  const [, code, name] = /^(\d{6})-(.{1,60})$/.exec(text ?? '') ?? [];
  return code && name ? { code, name } : null;
};

const wholeIn = (text: string | null, least: number, most: number): number | null => {
  const number = Number(text);
  return text && Number.isInteger(number) && number >= least && number <= most ? number : null;
};

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
  /** Years completed. */
  readonly age: number | null;
  readonly municipality: ChosenMunicipality | null;
  /** Kilometres around the municipality; null: in it, or serving it. */
  readonly distanceKm: number | null;
}

const listNames = Object.keys(lists) as ListName[];
const singleNames = Object.keys(singles) as SingleName[];

/** Reads an address. What makes no sense in it is as if it were not there. */
export const questionOf = (address: URLSearchParams): Question => {
  const day = address.get('volno');
  const days = Number(address.get('overeno'));
  const municipality = municipalityIn(address.get('obec'));
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
    age: wholeIn(address.get('vek'), 0, 120),
    municipality,
    distanceKm: municipality ? wholeIn(address.get('km'), 1, 200) : null,
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
  if (question.age !== null) address.set('vek', String(question.age));
  if (question.municipality) address.set('obec', `${question.municipality.code}-${question.municipality.name}`);
  if (question.distanceKm) address.set('km', String(question.distanceKm));
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
    ...(question.age === null ? {} : { age: question.age }),
    ...(question.municipality ? { municipalityCode: question.municipality.code } : {}),
    ...(question.distanceKm ? { distanceKm: question.distanceKm } : {}),
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

/** The same question with another single choice; a district holds only in its region, an ORP in its district. */
export const withSingle = (question: Question, name: SingleName, code: string | null): Question => ({
  ...question,
  singles: {
    ...question.singles,
    ...(name === 'kraj' ? { okres: null, orp: null } : {}),
    ...(name === 'okres' ? { orp: null } : {}),
    [name]: code,
  },
});

/** The words alone: filters and taken chips dropped. */
export const withoutFilters = (question: Question): Question => ({ ...nothingAsked, q: question.q });

/** How many filters hold. */
export const filterCount = (question: Question): number =>
  listNames.reduce((sum, name) => sum + question.lists[name].length, 0) +
  singleNames.filter((name) => question.singles[name]).length +
  [
    question.freeOn,
    question.noWaitingList,
    question.onlyKnown,
    question.verifiedWithinDays,
    question.age !== null,
    question.municipality,
  ].filter(Boolean).length;
