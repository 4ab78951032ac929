import type { DeclarableFieldsQuery, ProfileServiceFragment, UpdateServiceInput } from './profile.documents';

/** A field a service may declare that it needs, with the stage from which on it may be asked for. */
export type Declarable = DeclarableFieldsQuery['declarableFields'][number];

/** How requests come and what a service needs to know, as a form holds it. */
export interface RequestsValues {
  readonly channel: string;
  /** Code of a function; '' = not said. */
  readonly channelFunction: string;
  readonly remoteContact: '' | 'yes' | 'no';
  /** Codes of fields. */
  readonly needs: readonly string[];
}

/** Fields of the form, for refusals. */
export const requestsFields = ['channel', 'channelFunction', 'remoteContact', 'needs'] as const;

/** A service as the form shows it. */
export const requestsOf = (service: ProfileServiceFragment): RequestsValues => ({
  channel: service.channel.code,
  channelFunction: service.channelFunction?.code ?? '',
  remoteContact: service.remoteContact === null ? '' : service.remoteContact ? 'yes' : 'no',
  needs: service.minimumData.flatMap(({ fields }) => fields.map(({ code }) => code)),
});

type Changes = Partial<Omit<UpdateServiceInput, 'serviceId' | 'version'>>;

/** What is needed by stage: a field that was declared for a later stage stays there, a new one goes to its first. */
export const needsIn = (
  needs: readonly string[],
  declarable: readonly Declarable[],
  before: ProfileServiceFragment['minimumData'],
): NonNullable<Changes['minimumData']> => {
  const stages = new Map<string, string[]>();
  for (const code of new Set(needs)) {
    const stage =
      before.find(({ fields }) => fields.some((field) => field.code === code))?.stage.code ??
      declarable.find(({ field }) => field.code === code)?.stage.code;
    if (stage !== undefined) stages.set(stage, [...(stages.get(stage) ?? []), code]);
  }
  return [...stages].map(([stage, fields]) => ({ stage, fields }));
};

/** Only what is something else than before. */
export const requestsChanges = (
  service: ProfileServiceFragment,
  now: RequestsValues,
  declarable: readonly Declarable[],
): Changes => {
  const before = requestsOf(service);
  const sorted = (codes: readonly string[]): string => [...new Set(codes)].sort().join();
  return {
    ...(now.channel === before.channel ? {} : { channel: now.channel }),
    ...(now.channelFunction === before.channelFunction ? {} : { channelFunction: now.channelFunction || null }),
    ...(now.remoteContact === before.remoteContact
      ? {}
      : { remoteContact: now.remoteContact === '' ? null : now.remoteContact === 'yes' }),
    ...(sorted(now.needs) === sorted(before.needs)
      ? {}
      : { minimumData: needsIn(now.needs, declarable, service.minimumData) }),
  };
};
