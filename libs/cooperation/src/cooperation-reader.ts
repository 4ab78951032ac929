import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import type { AgreementScope, PartyKind } from './agreement.js';

/** What two organisations are to each other on a day. */
export interface Relation {
  /** Null where there is no such organisation. */
  readonly oneKind: PartyKind | null;
  readonly otherKind: PartyKind | null;
  /** Whether an agreement of the scope asked for is in force. */
  readonly inForce: boolean;
}

/** A party as the directory knows it. */
export interface Party {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** False: only its own people and the coordinator may know that it is there. */
  readonly listed: boolean;
}

/** What other rooms may ask about cooperation. It tells facts and decides nothing. */
@Injectable()
export class CooperationReader {
  /** Whether the two have an agreement of this scope in force on the day, whichever of them proposed it. */
  async inForce(tx: Transaction, a: string, b: string, scope: AgreementScope, on: string): Promise<boolean> {
    return (await this.between(tx, a, b, scope, on)).inForce;
  }

  /**
   * The kinds of the two and whether an agreement is in force on the day, in one statement. What nobody has listed says of
   * itself that it is a prison: as the one that passes on it is of no kind the matrix knows.
   */
  async between(tx: Transaction, a: string, b: string, scope: AgreementScope, on: string): Promise<Relation> {
    const [row] = await tx.query<Relation>(
      `select (select party_kind from cooperation.party where organisation_id = $1 and listed) as "oneKind",
              (select party_kind from cooperation.party where organisation_id = $2) as "otherKind",
              exists (select from cooperation.agreement
                where state = 'in_force' and least(proposer_id, partner_id) = least($1::uuid, $2::uuid)
                  and greatest(proposer_id, partner_id) = greatest($1::uuid, $2::uuid)
                  and $3 = any (scopes) and valid_from <= $4::date and (valid_to is null or valid_to >= $4::date)
              ) as "inForce"`,
      [a, b, scope, on],
    );
    return row ?? { oneKind: null, otherKind: null, inForce: false };
  }

  /** The organisation as a party; null where there is none, or where it was merged into another. */
  async partyOf(tx: Transaction, organisationId: string): Promise<Party | null> {
    const [row] = await tx.query<Party>(
      `select organisation_id as "organisationId", name, party_kind as kind, listed
       from cooperation.party where organisation_id = $1`,
      [organisationId],
    );
    return row ?? null;
  }
}
