import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import {
  DisclosureGate,
  reasonWords,
  withoutBeingAsked,
  type AgreementToAsk,
  type FieldCode,
  type FieldDecision,
  type GateAsked,
  type ReasonCode,
  type Stage,
} from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import { FactGate } from '../facts/fact-gate.service.js';
import { SubjectOpening, type OpenSubject } from '../subjects/subject-opening.service.js';
import type { SubjectIdentity } from '../subjects/subject-identity.js';
import { ParticipantGate, unitIn, type ParticipationAsked } from './participant-gate.service.js';
import { heldIn, type RecordHeld } from './record-held.js';
import { RevealingAnswers, type AnswersDecision } from './revealing-answers.service.js';

/** What of a case's record goes to the unit that shall own it, and what does not, field by field. */
export interface TransferDecision {
  readonly opened: OpenSubject;
  readonly passing: readonly FieldDecision[];
  /** What the person has not answered: nothing goes before they did. */
  readonly missing: readonly FieldDecision[];
  /** What the person said no to, or no rule lets through: it stays behind. */
  readonly withheld: readonly FieldDecision[];
  readonly answers: AnswersDecision;
}

/** Without these there is no case to be led: who it is, and what is needed. */
export const neededFields: readonly FieldCode[] = ['name', 'needKind'];

/** Fields that pass only while a service is given; everything else of a case passes at confirmation. */
const inService: readonly FieldCode[] = ['documents'];

/** No answer yet, none that holds, or none to this: asking helps. A no is an answer. */
const askable: readonly string[] = [
  'AGREEMENT_MISSING',
  'AGREEMENT_ASKED',
  'AGREEMENT_EXPIRED',
  'AGREEMENT_INVALIDATED',
  'AGREEMENT_NARROWER',
] satisfies ReasonCode[];

/** What the record holds: nobody is asked about a field that says nothing. */
const heldFields = (identity: SubjectIdentity, { wish, answers }: RecordHeld): readonly FieldCode[] => {
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
    wishes: wish,
    conditionAnswers: answers,
    needKind: true,
    urgency: true,
    returnDistrict: true,
    releaseWeek: true,
  };
  return (Object.keys(held) as FieldCode[]).filter((field) => held[field]);
};

const isUnasked = (code: FieldDecision['code']): boolean => (withoutBeingAsked as readonly string[]).includes(code);

const notAsked = (one: FieldDecision): FieldDecision => ({
  field: one.field,
  allowed: false,
  code: 'AGREEMENT_MISSING',
  text: reasonWords.AGREEMENT_MISSING,
});

/**
 * The gate for a case that goes to another unit. Taking part lets a unit know that there is somebody; leading the case
 * lets it know who. So the gate of a confirmed handover and of a stay is asked about the record of the case, between
 * these two units: an agreement for another recipient, or one to take part, opens no name. What reveals health goes by
 * the person's own agreement alone, as to a unit that takes part; and so does each answer to a condition that reveals
 * something, by one that names it.
 */
@Injectable()
export class TransferGate {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly participants: ParticipantGate,
    private readonly answers: RevealingAnswers,
    private readonly facts: FactGate,
    private readonly subjects: SubjectOpening,
    private readonly log: DisclosureLog,
  ) {}

  /** What would go now; with `lock` it stays so until the commit. Null where there is no person (any more). */
  async decide(tx: Transaction, about: ParticipationAsked, lock: boolean): Promise<TransferDecision | null> {
    const opened = await this.subjects.open(tx, about.subjectId);
    if (!opened) return null;
    const held = await heldIn(tx, about.caseId, this.facts);
    const decided: FieldDecision[] = [];
    for (const one of this.asked(about, opened, held, lock)) {
      const [{ fields }, declared] = await Promise.all([this.gate.decide(tx, one), one.declaredMinimum]);
      decided.push(...fields.filter(({ field }) => declared.has(field)));
    }
    const health = await this.isHealthAgreed(tx, about, held, lock);
    const ruled = decided.map((one) => (one.field === 'needKind' && one.allowed && !health ? notAsked(one) : one));
    const isMissing = ({ allowed, code }: FieldDecision): boolean => !allowed && askable.includes(code);
    return {
      opened,
      passing: ruled.filter(({ allowed }) => allowed),
      missing: ruled.filter(isMissing),
      withheld: ruled.filter((one) => !one.allowed && !isMissing(one)),
      answers: await this.answers.decide(tx, about, lock),
    };
  }

  /**
   * Agreements the person is asked for, so that the case can go with everything in it: what is missing, and what goes on a
   * basis of the institutions, so that they may say no to it.
   */
  async agreementsToAsk(tx: Transaction, about: ParticipationAsked): Promise<readonly AgreementToAsk[]> {
    const decision = await this.decide(tx, about, false);
    if (!decision) return [];
    const missing = new Set(decision.missing.map(({ field }) => field));
    const unasked = decision.passing.filter(({ code }) => isUnasked(code)).map(({ field }) => field);
    const wanted = new Set([...missing, ...unasked]);
    const asks = new Map<string, AgreementToAsk>();
    const ask = (one: AgreementToAsk): void => {
      asks.set(`${one.purpose} ${one.category} ${one.detail ?? ''}`, one);
    };
    // The agreement that opens what reveals health: the gate knows of it only where it decides of all of the record.
    if (missing.has('needKind'))
      ask({ purpose: 'assess', category: 'request_data', detail: null, fields: ['needKind'] });
    for (const asked of this.asked(about, decision.opened, await heldIn(tx, about.caseId, this.facts), false)) {
      for (const one of await this.gate.agreementsToAsk(tx, asked)) {
        if (one.fields.some((field) => wanted.has(field))) ask(one);
      }
    }
    for (const one of await this.answers.toAsk(tx, about, decision.answers)) ask(one);
    return [...asks.values()];
  }

  /** Writes down what went, and on what ground. The unit that gets it owns the case when the rows are written. */
  record(tx: Transaction, about: ParticipationAsked, { passing, answers }: TransferDecision): void {
    const grounds = new Map<string, FieldDecision[]>();
    for (const one of passing) {
      const ground = one.grantId ?? one.code;
      grounds.set(ground, [...(grounds.get(ground) ?? []), one]);
    }
    for (const [ground, ones] of grounds) {
      const fields = ones.map(({ field }) => field);
      this.recordRow(tx, about, fields, ones[0]?.grantId ? { grantId: ground } : { legalBasis: ground.toLowerCase() });
    }
    for (const { id } of answers.agreed) this.recordRow(tx, about, ['conditionAnswers'], { grantId: id });
  }

  private recordRow(
    tx: Transaction,
    about: ParticipationAsked,
    fields: readonly FieldCode[],
    ground: { readonly grantId: string } | { readonly legalBasis: string },
  ): void {
    this.log.record(tx, {
      subjectId: about.subjectId,
      askedId: about.caseId,
      ownerUnitId: about.unitId,
      fields,
      purpose: 'take_over',
      ground,
      operation: 'handover.transferCase',
    });
  }

  /** No basis of institutions passes what reveals health; and the person has to have known of it when they agreed. */
  private async isHealthAgreed(
    tx: Transaction,
    about: ParticipationAsked,
    { healthSince }: RecordHeld,
    lock: boolean,
  ): Promise<boolean> {
    if (healthSince === null) return true;
    const agreed = await this.participants.healthAgreement(tx, about, lock);
    return agreed !== null && healthSince <= agreed.givenAt;
  }

  /** One question for each stage. What the record holds is what whoever leads a case needs: it declares nothing itself. */
  private asked(
    about: ParticipationAsked,
    { identity }: OpenSubject,
    record: RecordHeld,
    lock: boolean,
  ): readonly GateAsked[] {
    const held = heldFields(identity, record);
    const at = (stage: Stage, fields: readonly FieldCode[]): GateAsked => ({
      subjectId: about.subjectId,
      aboutId: about.caseId,
      senderId: about.ownerUnitId,
      recipient: unitIn(about),
      stage,
      declaredMinimum: new Set(fields),
      // Sex and age band stand in the record whoever leads it.
      residential: true,
      healthRevealing: record.healthSince !== null,
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
