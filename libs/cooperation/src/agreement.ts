import type { Text } from '@navaz/kernel';

/** What an organisation is to an agreement and to the matrix; `other` is no party to either. */
export const partyKinds = ['prison', 'probation', 'curator', 'ngo', 'other'] as const;
/** One of {@link partyKinds}. */
export type PartyKind = (typeof partyKinds)[number];

/** What an agreement is about: sharing information about clients, visits, a programme inside. */
export const agreementScopes = ['information_sharing', 'visits', 'programme'] as const;
/** One of {@link agreementScopes}. */
export type AgreementScope = (typeof agreementScopes)[number];

/** Proposed by one side, confirmed by the other, ended by either. An end is final. */
export const agreementStates = ['proposed', 'in_force', 'ended'] as const;
/** One of {@link agreementStates}. */
export type AgreementState = (typeof agreementStates)[number];

/** Between two institutions, or between a provider of services and a prison. */
export type AgreementKind = 'institutions' | 'ngo_prison';

/** Scopes in words. */
export const scopeWords: Readonly<Record<AgreementScope, Text>> = {
  information_sharing: { cs: 'sdílení informací o klientech', en: 'sharing information about clients' },
  visits: { cs: 'vstup a návštěvy', en: 'entry and visits' },
  programme: { cs: 'program uvnitř věznice', en: 'a programme inside the prison' },
};

/** States in words. */
export const agreementStateWords: Readonly<Record<AgreementState, Text>> = {
  proposed: { cs: 'navržená, čeká na potvrzení druhé strany', en: 'proposed, waits for the other side' },
  in_force: { cs: 'potvrzená', en: 'confirmed' },
  ended: { cs: 'ukončená', en: 'ended' },
};

/** Kinds in words. */
export const agreementKindWords: Readonly<Record<AgreementKind, Text>> = {
  institutions: { cs: 'dohoda institucí', en: 'between institutions' },
  ngo_prison: { cs: 'dohoda poskytovatele s věznicí', en: 'between a provider and a prison' },
};

const institutions: readonly PartyKind[] = ['prison', 'probation', 'curator'];

/** Which kind of agreement two parties can make; null where none is foreseen. */
export const agreementKindOf = (one: PartyKind, other: PartyKind): AgreementKind | null => {
  const pair = [one, other];
  if (pair.every((kind) => institutions.includes(kind))) return 'institutions';
  return pair.includes('ngo') && pair.includes('prison') ? 'ngo_prison' : null;
};
