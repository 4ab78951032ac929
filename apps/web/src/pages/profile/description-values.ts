import { wholeNumber } from '../places/stated';
import type { ProfileServiceFragment, UpdateServiceInput } from './profile.documents';

/** The words of a service as a form holds them: numbers and days as typed, lists of words by line. */
export interface DescriptionValues {
  readonly name: string;
  readonly plainSummary: string;
  readonly summary: string;
  readonly notFor: string;
  readonly cost: string;
  readonly documents: string;
  readonly contactWindow: string;
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly leadTimeMonths: string;
  readonly lengthMonths: string;
  readonly pausedUntil: string;
  readonly pauseReason: string;
  readonly sexes: readonly string[];
  readonly languages: readonly string[];
  readonly targetGroups: readonly string[];
  readonly accessibility: readonly string[];
  readonly ageNote: string;
  readonly offeredActs: string;
  readonly why: string;
}

const numbers = ['ageFrom', 'ageTo', 'leadTimeMonths', 'lengthMonths'] as const;
const lists = ['sexes', 'languages', 'targetGroups', 'accessibility'] as const;
const lines = ['documents', 'offeredActs'] as const;
const texts = [
  'plainSummary',
  'summary',
  'notFor',
  'cost',
  'contactWindow',
  'ageNote',
  'pausedUntil',
  'pauseReason',
] as const;

/** Fields of the form, for refusals. */
export const descriptionFields = ['name', 'why', ...lines, ...texts, ...numbers, ...lists] as const;

const codesOf = (rows: readonly { readonly code: string }[] | null): string[] => (rows ?? []).map(({ code }) => code);

/** A service as the form shows it. */
export const valuesOf = (service: ProfileServiceFragment): DescriptionValues => ({
  name: service.name,
  plainSummary: service.plainSummary ?? '',
  summary: service.summary ?? '',
  notFor: service.notFor ?? '',
  cost: service.cost ?? '',
  documents: service.documents.join('\n'),
  contactWindow: service.contactWindow ?? '',
  ageFrom: service.ageFrom?.toString() ?? '',
  ageTo: service.ageTo?.toString() ?? '',
  leadTimeMonths: service.leadTimeMonths?.toString() ?? '',
  lengthMonths: service.lengthMonths?.toString() ?? '',
  pausedUntil: service.pausedUntil ?? '',
  pauseReason: service.pauseReason ?? '',
  sexes: codesOf(service.sexes),
  languages: codesOf(service.languages),
  targetGroups: codesOf(service.targetGroups),
  accessibility: codesOf(service.accessibility),
  ageNote: service.ageNote ?? '',
  offeredActs: service.offeredActs.join('\n'),
  why: '',
});

type Changes = Partial<Omit<UpdateServiceInput, 'serviceId' | 'version'>>;
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

/** Only what is something else than before: what is not sent stays as it is, even where a colleague changed it meanwhile. */
export const changesOf = (before: DescriptionValues, now: DescriptionValues): Changes => {
  const changes: Record<string, unknown> = {};
  if (now.name.trim() !== before.name) changes['name'] = now.name.trim();
  for (const field of texts) if (now[field].trim() !== before[field]) changes[field] = now[field].trim() || null;
  for (const field of numbers) if (now[field] !== before[field]) changes[field] = wholeNumber(now[field]);
  // An empty list says nothing, which is null.
  for (const field of lists) {
    if (!same(now[field], before[field])) changes[field] = now[field].length > 0 ? now[field] : null;
  }
  for (const field of lines) {
    if (now[field] !== before[field]) changes[field] = now[field].split('\n').flatMap((line) => line.trim() || []);
  }
  if (Object.keys(changes).length > 0 && now.why.trim()) changes['why'] = now.why.trim();
  return changes;
};
