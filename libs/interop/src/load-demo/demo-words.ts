import type { DemoOrganisation, DemoService } from '@navaz/directory';

/** Something published about a real organisation, in our own words, with where and when it was found. */
export interface DemoFact {
  readonly cs: string;
  readonly source: string;
  /** As the source dates itself; `bez data` where it does not. */
  readonly asOf: string;
}

/** A unit of invented places of a demo service. */
export interface DemoPlaces {
  readonly name: string;
  readonly measure: 'beds' | 'group_places' | 'clients' | 'sessions_a_week';
  readonly admission: 'direct' | 'waiting_list' | 'after_assessment';
  readonly total: number;
  readonly free: number;
  readonly waiting: number | null;
}

/** A demo service with its places, before the marks of the demo are added. */
export type DemoServiceDraft = Omit<DemoService, 'demoNote'> & {
  /** What of this record nobody published: named in its mark. */
  readonly invented: readonly string[];
  readonly places?: readonly DemoPlaces[];
};

type OrganisationDraft = Omit<DemoOrganisation, 'demoNote' | 'services' | 'description' | 'key'> & {
  readonly services: readonly DemoServiceDraft[];
};

/** A demo organisation with the places of its services. */
export interface DemoEntry {
  readonly organisation: DemoOrganisation;
  /** By name of the service. */
  readonly places: ReadonlyMap<string, readonly DemoPlaces[]>;
}

/** Marks every invented figure. */
export const inventedNote = 'Ukázka: údaj o místech je vymyšlený.';

const entry = (
  key: string,
  { services, ...draft }: OrganisationDraft,
  description: string,
  demoNote: string,
  mark: (service: DemoServiceDraft) => string,
): DemoEntry => ({
  organisation: {
    ...draft,
    key: `demo:${key}`,
    description,
    demoNote,
    services: services.map(({ invented: _invented, places: _places, ...service }) => ({
      ...service,
      demoNote: mark({ ...service, invented: _invented }),
    })),
  },
  places: new Map(services.flatMap(({ name, places }) => (places ? [[name, places] as const] : []))),
});

/**
 * A real organisation: its facts are published ones with source and date; what is invented is named. The marks tell how
 * the record began, so that they stay true when its owner has put conditions or places of their own there.
 */
export const real = (key: string, draft: OrganisationDraft, facts: readonly DemoFact[]): DemoEntry => {
  const sources = [...new Set(facts.map((fact) => `${fact.source} (${fact.asOf})`))].join('; ');
  return entry(
    key,
    draft,
    facts.map((fact) => `${fact.cs} [${fact.source}, ${fact.asOf}]`).join(' '),
    `Ukázka založená podle veřejných zdrojů, bez ověření organizací. Zdroje: ${sources}.`,
    ({ invented }) =>
      `Ukázka založená podle veřejných zdrojů, bez ověření organizací. ` +
      `Zdroje: ${sources}. ${invented.length > 0 ? `Při založení vymyšleno: ${invented.join(', ')}.` : ''}`.trim(),
  );
};

/** An organisation that does not exist, so that kinds and places without a published fact can be tried too. */
export const invented = (key: string, draft: OrganisationDraft, description: string): DemoEntry =>
  entry(
    key,
    { ...draft, name: `Ukázková organizace ${draft.name}` },
    `${description} Organizace je vymyšlená.`,
    'Ukázka: organizace je vymyšlená, a s ní i údaje, se kterými byla založena.',
    () => 'Ukázka: služba je vymyšlená, a s ní i údaje, se kterými byla založena.',
  );

type Condition = NonNullable<DemoService['conditions']>[number];

/** A condition that everybody may meet later or that is only wished for. */
export const wish = (
  code: Condition['code'],
  operator: Condition['operator'],
  value: Condition['value'],
  sentence: string,
  rest: Partial<Condition> = {},
): Condition => ({
  code,
  operator,
  value,
  sentence,
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: false,
  ground: null,
  ...rest,
});

/** A condition without which the service refuses; a registered one names its ground of § 91(3). */
export const strict = (...given: Parameters<typeof wish>): Condition => ({ ...wish(...given), strict: true });

/** Ground of § 91(3): outside the target group. */
export const outsideGroup = { ground: 'service_not_provided' } as const;

/** The same hours on all working days, and where given on Saturday and Sunday too. */
export const hours = (from: string, to: string, days: readonly number[] = [1, 2, 3, 4, 5]) =>
  days.map((day) => ({ day, from, to, note: null }));

/** Service areas of whole regions. */
export const regions = (...codes: readonly string[]) => codes.map((code) => ({ level: 'region' as const, code }));

/** The whole country. */
export const country = [{ level: 'country' as const, code: 'CZ' }];

/** A contact by web only; phone numbers are not invented. */
export const web = (address: string) => [
  { function: 'reception' as const, phone: null, email: null, web: `https://${address}` },
];

/**
 * An invented mail address of an invented organisation, under a domain that is reserved for examples and belongs to nobody
 * (RFC 2606): requests are mailed there, so that answering by a link can be tried.
 */
export const mailOf = (organisation: string) => [
  { function: 'admissions' as const, phone: null, email: `prijem@${organisation}.example`, web: null },
];
