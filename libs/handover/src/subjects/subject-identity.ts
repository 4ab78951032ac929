import type { OwnerKey } from '@navaz/platform';

/** Age bands in which a service that houses people may hear about age; years, both ends inside. */
export const ageBands = ['15-17', '18-26', '27-40', '41-60', '61+'] as const;

/** One of {@link ageBands}. */
export type AgeBand = (typeof ageBands)[number];

/** Everything that tells who the person is, and how they are reached. It is stored sealed and nowhere else. */
export interface SubjectIdentity {
  readonly givenName: string;
  readonly familyName: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly sex: 'man' | 'woman' | null;
  /** Follows from the birth date where that is known: under the seal by the day it was typed. */
  readonly ageBand: AgeBand | null;
  /** How to reach the person: a phone, an address, "through the prison's social worker". */
  readonly contact: string | null;
  /** Codes of the code list languages. */
  readonly languages: readonly string[];
  /** Codes of the code list of accessibility marks. */
  readonly accessibility: readonly string[];
  /** Which documents the person has, in codes. */
  readonly documents: readonly DocumentCode[];
  readonly guardian: { readonly name: string; readonly contact: string | null } | null;
}

/** Documents a service may ask about: whether the person has them, never their numbers. */
export const documentCodes = ['identity_card', 'birth_certificate', 'insurance_card', 'release_certificate'] as const;

/** One of {@link documentCodes}. */
export type DocumentCode = (typeof documentCodes)[number];

/** The age band of a birth date on a day; both `YYYY-MM-DD`. Null under 15. */
export const ageBandOf = (birthDate: string, today: string): AgeBand | null => {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = today.slice(5) < birthDate.slice(5) ? years - 1 : years;
  if (age < 15) return null;
  if (age < 18) return '15-17';
  if (age < 27) return '18-26';
  if (age < 41) return '27-40';
  return age < 61 ? '41-60' : '61+';
};

/** Who somebody is, as far as it tells one person from another. */
export type Named = Pick<SubjectIdentity, 'givenName' | 'familyName' | 'birthDate'>;

/** What lies under the seal: the identity, and what it was called when what stands was agreed to, where that was put right. */
interface Sealed extends SubjectIdentity {
  readonly agreedAs?: Named;
}

/** Closes an identity with the person's own key. `agreedAs`: under which names what stands was agreed to, where not these. */
export const sealIdentity = (identity: SubjectIdentity, key: OwnerKey, agreedAs?: Named): Buffer =>
  key.seal(JSON.stringify({ ...identity, agreedAs } satisfies Sealed));

const opened = (sealed: Buffer, key: OwnerKey): Sealed => JSON.parse(key.open(sealed)) as Sealed;

/** The identity again, as it was typed in; `openPerson` says who the person is today. */
export const openIdentity = (sealed: Buffer, key: OwnerKey): SubjectIdentity => {
  const { agreedAs: _, ...identity } = opened(sealed, key);
  return identity;
};

/** Under which names what stands was agreed to. */
export const openAgreedAs = (sealed: Buffer, key: OwnerKey): Named => {
  const { agreedAs, ...identity } = opened(sealed, key);
  return agreedAs ?? identity;
};
