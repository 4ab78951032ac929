import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { GrantsGiven } from '../consent.events.js';
import { alreadyRecorded, contentDestroyed, nothingOpen, signingNotFound } from '../consent.refusals.js';
import type { Expressed, Grant, Party, Signing } from '../grant.js';
import { GrantsRepository } from '../grants.repository.js';
import { SlipCodes } from '../slip-codes.service.js';
import { answerFaults, partiesOf, type Answer } from './check-answer.js';

/** An answer to a form, as the worker records it. */
export interface AgreementSaid extends Answer {
  readonly signingId: string;
  readonly expressed: Expressed;
  /** Membership of the worker who explained the form. */
  readonly explainedBy: string;
}

/** What came of it. */
export interface AgreementRecorded {
  /** The code for the slip, seen here and never again; null before everybody has spoken, and where nothing was given. */
  readonly code: string | null;
  /** Whether every item has its answer from everybody whose agreement is needed. */
  readonly complete: boolean;
}

interface Spoken {
  party: Party;
  given: number[];
  refused: number[];
}

/** Writes down what the subject, the guardian or both said. A refusal is an answer like any other. */
@Injectable()
export class Recording {
  constructor(
    private readonly clock: Clock,
    private readonly grants: GrantsRepository,
    private readonly codes: SlipCodes,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * A *no* of anybody refuses the item at once; a *yes* gives it when everybody needed has said so, until then it stays
   * requested. Each person answers a form once.
   * Refusals: NOT_FOUND, CONTENT_DESTROYED, NOTHING_OPEN, ALREADY_RECORDED, INVALID_INPUT by `check-answer.ts`.
   */
  async record(tx: Transaction, said: AgreementSaid): Promise<AgreementRecorded | Refusal> {
    const signing = await this.grants.signing(tx, said.signingId, true);
    if (!signing) return signingNotFound;
    if (signing.contentDestroyedAt) return contentDestroyed;
    const open = signing.grants.filter((grant) => grant.state === 'requested');
    if (open.length === 0) return nothingOpen;
    const before = await this.spoken(tx, signing.id);
    if (before.some(({ party }) => partiesOf(said.by).includes(party))) return alreadyRecorded;
    const { requiredFrom, askedAt } = signing;
    const form = { open: open.map((grant) => grant.item), requiredFrom, askedAt };
    const faults = answerFaults(said, form, this.clock.now());
    if (faults.length > 0) return invalidInput(faults);
    await this.keep(tx, said);
    return this.decide(tx, signing, open, said, before);
  }

  private async decide(
    tx: Transaction,
    signing: Signing,
    open: readonly Grant[],
    said: AgreementSaid,
    before: readonly Spoken[],
  ): Promise<AgreementRecorded> {
    const all = [...before.map(({ party }) => party), ...partiesOf(said.by)];
    const everybody = partiesOf(signing.requiredFrom).every((party) => all.includes(party));
    const act = { at: said.at, means: said.expressed, explainedByMembershipId: said.explainedBy };
    const no = open.filter((grant) => said.refused.includes(grant.item));
    const yes = everybody ? open.filter((grant) => said.given.includes(grant.item)) : [];
    await this.grants.move(tx, no, { ...act, state: 'refused', byParty: said.by });
    const byParty = before.length > 0 ? 'both' : said.by;
    const given = await this.grants.move(tx, yes, { ...act, state: 'given', byParty });
    if (given.length > 0) tx.publish(new GrantsGiven(given));
    const complete = no.length + yes.length === open.length;
    const detail = { by: said.by, given: yes.length, refused: no.length, complete };
    this.trail.record(tx, { operation: 'consent.record', subjectKind: 'signing', subjectId: signing.id, detail });
    return { code: complete && given.length > 0 ? await this.codes.issue(tx, signing.id) : null, complete };
  }

  private async spoken(tx: Transaction, signingId: string): Promise<Spoken[]> {
    return tx.query<Spoken>(`select party, given, refused from consent.expression where signing_id = $1`, [signingId]);
  }

  private async keep(tx: Transaction, said: AgreementSaid): Promise<void> {
    await tx.query(
      `insert into consent.expression (signing_id, party, given, refused, expressed, explained_by_membership_id, at)
       select $1, party, $3, $4, $5, $6, $7 from unnest($2::text[]) party`,
      [said.signingId, partiesOf(said.by), said.given, said.refused, said.expressed, said.explainedBy, said.at],
    );
  }
}
