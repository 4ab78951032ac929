import type { AgeBand, DocumentCode } from './subject-identity.js';

/** A person as somebody typed them in. Absent and null mean the same: not said. */
export interface SubjectTyped {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate?: string | null;
  readonly sex?: 'man' | 'woman' | null;
  readonly ageBand?: AgeBand | null;
  readonly contact?: string | null;
  readonly languages?: readonly string[] | null;
  readonly accessibility?: readonly string[] | null;
  readonly documents?: readonly DocumentCode[] | null;
  readonly guardian?: { readonly name: string; readonly contact?: string | null } | null;
}
