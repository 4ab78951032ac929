import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import {
  DisclosureGate,
  type AgreementToAsk,
  type FieldCode,
  type FieldDecision,
  type GateAsked,
  type ReasonCode,
  type Stage,
} from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import { SubjectOpening, type OpenSubject } from '../subjects/subject-opening.service.js';
import type { SubjectIdentity } from '../subjects/subject-identity.js';
import { revealsHealth, type ParticipationAsked } from './participant-gate.service.js';

/** What of a case's record goes to the unit that shall own it, and what does not, field by field. */
export interface TransferDecision {
  readonly opened: OpenSubject;
  readonly passing: readonly FieldDecision[];
  /** What the person has not answered: nothing goes before they did. */
  readonly missing: readonly FieldDecision[];
  /** What the person said no to, or no rule lets through: it stays behind. */
  readonly withheld: readonly FieldDecision[];
}

/** Without these there is no case to be led: who it is, and what is needed. */
export const neededFields: readonly FieldCode[] = ['name', 'needKind'];

/** Fields that pass only while a service is given; everything else of a case passes at confirmation. */
const inService: readonly FieldCode[] = ['guardian', 'documents'];

/** No answer yet, or none that holds: asking helps. A no is an answer. */
const askable: readonly string[] = [
  'AGREEMENT_MISSING',
  'AGREEMENT_ASKED',
  'AGREEMENT_EXPIRED',
  'AGREEMENT_INVALIDATED',
] satisfies ReasonCode[];

/** What the record holds: nobody is asked about a field that says nothing. */
const heldFields = (identity: SubjectIdentity, wishes: boolean): readonly FieldCode[] => {
  const held: Readonly<Partial<Record<FieldCode, boolean>>> = {
    name: true,
    birthDate: identity.birthDate !== null,
    sex: identity.sex !== null,
    ageBand: identity.ageBand !== null,
    contact: identity.contact !== null,
    languages: identity.languages.length > 0,
    accessibility: identity.accessibility.length > 0,
    documents: identity.documents.length > 0,
    guardian: identity.guardian !== null,
    wishes,
    needKind: true,
    urgency: true,
    returnDistrict: true,
    releaseWeek: true,
  };
  return (Object.keys(held) as FieldCode[]).filter((field) => held[field]);
};

/**
 * The gate for a case that goes to another unit. Taking part lets a unit know that there is somebody; leading the case
 * lets it know who. So the gate of a confirmed handover and of a stay is asked about the record of the case, between
 * these two units: an agreement for another recipient, or one to take part, opens no name.
 */
@Injectable()
export class TransferGate {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly subjects: SubjectOpening,
    private readonly log: DisclosureLog,
  ) {}

  /** What would go now; with `lock` it stays so until the commit. Null where there is no person (any more). */
  async decide(tx: Transaction, about: ParticipationAsked, lock: boolean): Promise<TransferDecision | null> {
    const opened = await this.subjects.open(tx, about.subjectId);
    if (!opened) return null;
    const asked = await this.asked(tx, about, opened, lock);
    const decided: FieldDecision[] = [];
    for (const one of asked) {
      const [{ fields }, declared] = await Promise.all([this.gate.decide(tx, one), one.declaredMinimum]);
      decided.push(...fields.filter(({ field }) => declared.has(field)));
    }
    const isMissing = ({ allowed, code }: FieldDecision): boolean => !allowed && askable.includes(code);
    return {
      opened,
      passing: decided.filter(({ allowed }) => allowed),
      missing: decided.filter(isMissing),
      withheld: decided.filter((one) => !one.allowed && !isMissing(one)),
    };
  }

  /** Agreements the person has to be asked for, so that the case can go with everything in it. */
  async agreementsMissing(tx: Transaction, about: ParticipationAsked): Promise<readonly AgreementToAsk[]> {
    const decision = await this.decide(tx, about, false);
    if (!decision) return [];
    const missing = new Set(decision.missing.map(({ field }) => field));
    const asks = new Map<string, AgreementToAsk>();
    for (const asked of await this.asked(tx, about, decision.opened, false)) {
      for (const one of await this.gate.agreementsToAsk(tx, asked)) {
        if (one.fields.some((field) => missing.has(field))) asks.set(`${one.purpose} ${one.category}`, one);
      }
    }
    return [...asks.values()];
  }

  /** Writes down what went, and on what ground. The unit that gets it owns the case when the rows are written. */
  record(tx: Transaction, about: ParticipationAsked, passing: readonly FieldDecision[]): void {
    const grounds = new Map<string, FieldDecision[]>();
    for (const one of passing) {
      const ground = one.grantId ?? one.code;
      grounds.set(ground, [...(grounds.get(ground) ?? []), one]);
    }
    for (const [ground, ones] of grounds) {
      this.log.record(tx, {
        subjectId: about.subjectId,
        askedId: about.caseId,
        ownerUnitId: about.unitId,
        fields: ones.map(({ field }) => field),
        purpose: 'take_over',
        ground: ones[0]?.grantId ? { grantId: ground } : { legalBasis: ground.toLowerCase() },
        operation: 'handover.transferCase',
      });
    }
  }

  /** One question for each stage. What the record holds is what whoever leads a case needs: it declares nothing itself. */
  private async asked(
    tx: Transaction,
    { caseId, ...about }: ParticipationAsked,
    { identity }: OpenSubject,
    lock: boolean,
  ): Promise<readonly GateAsked[]> {
    // Closed ones too: they go with the case.
    const needs = await tx.query<{ kind: string; wish: boolean }>(
      `select kind, sealed_wish is not null as wish from handover.need where case_id = $1`,
      [caseId],
    );
    const held = heldFields(
      identity,
      needs.some(({ wish }) => wish),
    );
    const at = (stage: Stage, fields: readonly FieldCode[]): GateAsked => ({
      subjectId: about.subjectId,
      aboutId: caseId,
      senderId: about.ownerUnitId,
      recipient: { kind: 'unit', id: about.unitId, organisationId: about.unitId },
      stage,
      declaredMinimum: new Set(fields),
      // Sex and age band stand in the record whoever leads it.
      residential: true,
      healthRevealing: needs.some(({ kind }) => revealsHealth(kind)),
      lock,
    });
    const stay = held.filter((field) => inService.includes(field));
    const confirmed = at(
      'confirmed',
      held.filter((field) => !inService.includes(field)),
    );
    return stay.length > 0 ? [confirmed, at('in_service', stay)] : [confirmed];
  }
}
