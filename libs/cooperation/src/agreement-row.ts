import type { AgreementKind, AgreementScope, AgreementState, PartyKind } from './agreement.js';

/** One side of an agreement as a list shows it. */
export interface PartyRow {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** Functions to turn to. */
  readonly contacts: readonly string[];
}

/** An agreement as a list shows it. */
export interface AgreementRow {
  readonly id: string;
  readonly version: number;
  readonly kind: AgreementKind;
  readonly scopes: readonly AgreementScope[];
  readonly state: AgreementState;
  /** Whether it is confirmed and the day is within it. */
  readonly holds: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly note: string | null;
  readonly proposer: PartyRow;
  readonly partner: PartyRow;
  readonly proposedAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Which agreements; what is absent does not narrow. */
export interface AgreementsWanted {
  readonly organisationId: string | null;
  readonly state: AgreementState | null;
  readonly scope: AgreementScope | null;
  readonly first: number;
  readonly after: string | null;
}
